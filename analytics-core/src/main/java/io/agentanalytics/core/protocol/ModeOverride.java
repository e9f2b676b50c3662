package io.agentanalytics.core.protocol;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/** A collaboration mode with its settings; it wins over model and effort of the same request. */
public record ModeOverride(String mode, Optional<ModeSettings> settings) {
  public ModeOverride {
    requireNonNull(mode, "mode");
    requireNonNull(settings, "settings");
  }
}
