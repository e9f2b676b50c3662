package io.agentanalytics.exporters.codex;

import io.agentanalytics.api.exporter.Secret;
import java.util.Optional;

/** A token that stands in the configuration: once refused, always refused. */
record FixedToken(Secret value) implements TokenSource {
  @Override
  public Optional<Secret> token() {
    return Optional.of(value);
  }

  @Override
  public Optional<Secret> refresh(Secret refused) {
    return Optional.empty();
  }
}
