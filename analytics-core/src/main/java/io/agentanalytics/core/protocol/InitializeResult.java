package io.agentanalytics.core.protocol;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * Result of {@code initialize} (protocol.md 3.1).
 *
 * @param platformOs OS family
 */
public record InitializeResult(String userAgent, Optional<String> platformOs) {
  public InitializeResult {
    requireNonNull(userAgent, "userAgent");
    requireNonNull(platformOs, "platformOs");
  }
}
