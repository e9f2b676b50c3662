package io.agentanalytics.core.protocol;

import static java.util.Objects.requireNonNull;

import io.agentanalytics.api.protocol.ReasoningEffort;
import io.agentanalytics.api.protocol.Word;
import java.util.Optional;

/**
 * Settings of a collaboration mode.
 *
 * @param reasoningEffort empty clears the effort
 */
public record ModeSettings(
    Optional<String> model, Optional<Word<ReasoningEffort>> reasoningEffort) {
  public ModeSettings {
    requireNonNull(model, "model");
    requireNonNull(reasoningEffort, "reasoningEffort");
  }
}
