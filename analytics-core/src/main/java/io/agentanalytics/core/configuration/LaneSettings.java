package io.agentanalytics.core.configuration;

import static java.util.Objects.requireNonNull;

import io.agentanalytics.core.delivery.LaneOptions;
import java.nio.file.Path;
import java.util.Optional;

/**
 * How one lane is built.
 *
 * @param directory of the store; present for a durable lane only
 * @param storeBytes what the store may take
 */
public record LaneSettings(LaneOptions options, Optional<Path> directory, long storeBytes) {
  public LaneSettings {
    requireNonNull(options, "options");
    requireNonNull(directory, "directory");
  }
}
