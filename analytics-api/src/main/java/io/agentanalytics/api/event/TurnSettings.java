package io.agentanalytics.api.event;

import static java.util.Objects.requireNonNull;

import io.agentanalytics.api.fact.ApprovalsReviewer;
import io.agentanalytics.api.fact.CollaborationMode;
import io.agentanalytics.api.fact.Personality;
import io.agentanalytics.api.fact.ReasoningSummary;
import io.agentanalytics.api.fact.ServiceTier;
import io.agentanalytics.api.protocol.ReasoningEffort;
import java.util.Optional;

/**
 * The settings of a turn as events show them (events.md 3.8, reduction.md 6).
 *
 * @param reasoningSummary never {@code none}
 * @param approvalPolicy kebab-case
 * @param personality never {@code none}
 */
public record TurnSettings(
    String model,
    String modelProvider,
    SandboxPolicy sandboxPolicy,
    Optional<ReasoningEffort> reasoningEffort,
    Optional<ReasoningSummary> reasoningSummary,
    ServiceTier serviceTier,
    String approvalPolicy,
    ApprovalsReviewer approvalsReviewer,
    boolean sandboxNetworkAccess,
    CollaborationMode collaborationMode,
    Optional<Personality> personality) {
  public TurnSettings {
    requireNonNull(model, "model");
    requireNonNull(modelProvider, "modelProvider");
    requireNonNull(sandboxPolicy, "sandboxPolicy");
    requireNonNull(reasoningEffort, "reasoningEffort");
    requireNonNull(reasoningSummary, "reasoningSummary");
    requireNonNull(serviceTier, "serviceTier");
    requireNonNull(approvalPolicy, "approvalPolicy");
    requireNonNull(approvalsReviewer, "approvalsReviewer");
    requireNonNull(collaborationMode, "collaborationMode");
    requireNonNull(personality, "personality");
  }
}
