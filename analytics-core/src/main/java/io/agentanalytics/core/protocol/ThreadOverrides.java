package io.agentanalytics.core.protocol;

import static java.util.Objects.requireNonNull;

import io.agentanalytics.api.fact.Personality;
import io.agentanalytics.api.protocol.Word;
import java.util.Optional;

/** Settings in the params of the requests that open a thread (protocol.md 4.1). */
public record ThreadOverrides(
    Optional<Word<Personality>> personality, Optional<ConfigOverrides> config) {
  public ThreadOverrides {
    requireNonNull(personality, "personality");
    requireNonNull(config, "config");
  }
}
