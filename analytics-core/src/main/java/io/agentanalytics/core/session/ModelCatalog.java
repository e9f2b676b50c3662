package io.agentanalytics.core.session;

import io.agentanalytics.api.fact.ReasoningSummary;
import io.agentanalytics.api.fact.ServiceTier;
import io.agentanalytics.api.protocol.ReasoningEffort;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the model catalogue of the product says of each model: service tiers that it offers and its
 * default reasoning summary. The product reports a tier only when the model offers it.
 *
 * @param models by model slug; the entry {@code default} stands for models that are not listed
 */
public record ModelCatalog(Map<String, Model> models) {
  /** Nothing is known: every tier counts as offered, and no model has a default summary. */
  public static final ModelCatalog UNKNOWN = new ModelCatalog(Map.of());

  private static final String DEFAULT = "default";

  public ModelCatalog {
    models = Map.copyOf(models);
  }

  /**
   * One model.
   *
   * @param serviceTiers tiers that it offers, as the catalogue names them
   * @param reasoningSummary its default
   * @param reasoningEffort its default
   * @param multiAgentVersion of the tools for agents that it gets
   */
  public record Model(
      List<String> serviceTiers,
      Optional<ReasoningSummary> reasoningSummary,
      Optional<ReasoningEffort> reasoningEffort,
      Optional<String> multiAgentVersion) {
    public Model {
      serviceTiers = List.copyOf(serviceTiers);
    }

    private boolean offers(ServiceTier tier) {
      return serviceTiers.stream().anyMatch(offered -> tier(offered).equals(Optional.of(tier)));
    }
  }

  private Optional<Model> model(String slug) {
    return Optional.ofNullable(models.getOrDefault(slug, models.get(DEFAULT)));
  }

  /** The tier that the product reports for a tier on the wire (wire-derivation.md 6.2). */
  Optional<ServiceTier> reportedTier(String slug, String wireTier) {
    return tier(wireTier).filter(tier -> model(slug).map(known -> known.offers(tier)).orElse(true));
  }

  Optional<ReasoningSummary> defaultSummary(String slug) {
    return model(slug).flatMap(Model::reasoningSummary);
  }

  Optional<ReasoningEffort> defaultEffort(String slug) {
    return model(slug).flatMap(Model::reasoningEffort);
  }

  /** The oldest version when the catalogue says nothing of a model; empty without a catalogue. */
  Optional<String> multiAgentVersion(String slug) {
    return models.isEmpty()
        ? Optional.empty()
        : Optional.of(model(slug).flatMap(Model::multiAgentVersion).orElse("v1"));
  }

  /** {@code priority} is the wire name of the fast tier. */
  private static Optional<ServiceTier> tier(String name) {
    return switch (name) {
      case "fast", "priority" -> Optional.of(ServiceTier.FAST);
      case "flex" -> Optional.of(ServiceTier.FLEX);
      default -> Optional.empty();
    };
  }
}
