package io.agentanalytics.api.protocol;

/** How a client is attached to the app-server. A Unix socket counts as {@code websocket}. */
public enum RpcTransport implements WireWord {
  STDIO("stdio"),
  WEBSOCKET("websocket"),
  IN_PROCESS("in_process");

  private final String word;

  RpcTransport(String word) {
    this.word = word;
  }

  @Override
  public String word() {
    return word;
  }
}
