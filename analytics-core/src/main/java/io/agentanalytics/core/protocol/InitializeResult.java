package io.agentanalytics.core.protocol;

import static java.util.Objects.requireNonNull;

/**
 * Result of {@code initialize} (protocol.md 3.1).
 *
 * @param platformOs OS family; the empty text when the server does not say
 */
public record InitializeResult(String userAgent, String platformOs) {
  public InitializeResult {
    requireNonNull(userAgent, "userAgent");
    requireNonNull(platformOs, "platformOs");
  }
}
