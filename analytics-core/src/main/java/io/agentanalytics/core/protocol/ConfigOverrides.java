package io.agentanalytics.core.protocol;

import static java.util.Objects.requireNonNull;

import io.agentanalytics.api.fact.ReasoningSummary;
import io.agentanalytics.api.protocol.Word;
import java.util.Optional;

/** Configuration that a client overrides when it opens a thread. */
public record ConfigOverrides(Optional<Word<ReasoningSummary>> modelReasoningSummary) {
  public ConfigOverrides {
    requireNonNull(modelReasoningSummary, "modelReasoningSummary");
  }
}
