package io.agentanalytics.api.protocol;

/** Protocol of a network request that needs approval (protocol.md 8.1). */
public enum NetworkProtocol implements WireWord {
  HTTP("http"),
  HTTPS("https"),
  SOCKS5_TCP("socks5Tcp"),
  SOCKS5_UDP("socks5Udp");

  private final String word;

  NetworkProtocol(String word) {
    this.word = word;
  }

  @Override
  public String word() {
    return word;
  }
}
