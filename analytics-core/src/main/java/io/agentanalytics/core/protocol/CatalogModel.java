package io.agentanalytics.core.protocol;

import static java.util.Objects.requireNonNull;

import io.agentanalytics.api.fact.ReasoningSummary;
import io.agentanalytics.api.protocol.ReasoningEffort;
import io.agentanalytics.api.protocol.Word;
import java.util.List;
import java.util.Optional;

/** An entry of a model catalogue file. */
public record CatalogModel(
    List<String> serviceTiers,
    Optional<Word<ReasoningSummary>> reasoningSummary,
    Optional<Word<ReasoningEffort>> reasoningEffort,
    Optional<String> multiAgentVersion) {
  public CatalogModel {
    serviceTiers = List.copyOf(serviceTiers);
    requireNonNull(reasoningSummary, "reasoningSummary");
    requireNonNull(reasoningEffort, "reasoningEffort");
    requireNonNull(multiAgentVersion, "multiAgentVersion");
  }
}
