package io.agentanalytics.exporters.codex;

/**
 * What a header can carry. The JDK checks it too, but its message shows the value, and that may be
 * a secret.
 */
final class HeaderText {
  static final String EXPECTATION = "expected printable ASCII, with blanks only inside";

  private HeaderText() {}

  /** Printable ASCII, blanks inside only. */
  static boolean isValid(String value) {
    return !value.isEmpty()
        && value.strip().equals(value)
        && value.chars().allMatch(c -> c >= ' ' && c <= '~');
  }
}
