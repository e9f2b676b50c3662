package io.agentanalytics.core.protocol;

import static java.util.Objects.requireNonNull;

import io.agentanalytics.core.path.Platform;
import java.util.Optional;

/**
 * Result of {@code initialize} (protocol.md 3.1).
 *
 * @param platformFamily {@code unix} or {@code windows}
 * @param platformOs operating system
 */
public record InitializeResult(
    String userAgent, Optional<String> platformFamily, Optional<String> platformOs) {
  public InitializeResult {
    requireNonNull(userAgent, "userAgent");
    requireNonNull(platformFamily, "platformFamily");
    requireNonNull(platformOs, "platformOs");
  }

  /** Whose rules the paths of the server follow. */
  public Platform platform() {
    return Platform.named(platformFamily.or(() -> platformOs).orElse(""));
  }
}
