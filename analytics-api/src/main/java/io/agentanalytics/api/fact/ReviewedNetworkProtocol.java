package io.agentanalytics.api.fact;

import io.agentanalytics.api.protocol.WireWord;

/** Protocol of a reviewed network connection. */
public enum ReviewedNetworkProtocol implements WireWord {
  HTTP("http"),
  HTTPS("https"),
  SOCKS5_TCP("socks5_tcp"),
  SOCKS5_UDP("socks5_udp");

  private final String word;

  ReviewedNetworkProtocol(String word) {
    this.word = word;
  }

  @Override
  public String word() {
    return word;
  }
}
