package io.agentanalytics.api.protocol;

/**
 * How a tool item stands. Only commands and file changes can be {@code declined} (protocol.md 6.2).
 */
public enum ItemStatus implements WireWord {
  IN_PROGRESS("inProgress"),
  COMPLETED("completed"),
  FAILED("failed"),
  DECLINED("declined");

  private final String word;

  ItemStatus(String word) {
    this.word = word;
  }

  @Override
  public String word() {
    return word;
  }
}
