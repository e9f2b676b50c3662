package io.agentanalytics.core.canary;

/** Compiles a pattern without saying so. */
public final class CompilesPattern {
  private CompilesPattern() {}

  public static String shorten(String text) {
    return text.replaceAll("(a+)+b", "");
  }
}
