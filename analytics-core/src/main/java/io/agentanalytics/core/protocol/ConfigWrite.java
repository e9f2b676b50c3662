package io.agentanalytics.core.protocol;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/** One write to the configuration: the params of {@code config/value/write}. */
public record ConfigWrite(String keyPath, Optional<EnabledFlags> value) {
  public ConfigWrite {
    requireNonNull(keyPath, "keyPath");
    requireNonNull(value, "value");
  }
}
