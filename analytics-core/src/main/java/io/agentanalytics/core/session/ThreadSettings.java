package io.agentanalytics.core.session;

import io.agentanalytics.api.fact.ApprovalPolicy;
import io.agentanalytics.api.fact.ApprovalsReviewer;
import io.agentanalytics.api.fact.CollaborationMode;
import io.agentanalytics.api.fact.Personality;
import io.agentanalytics.api.fact.ReasoningSummary;
import io.agentanalytics.api.protocol.ReasoningEffort;
import java.util.Optional;

/**
 * The sticky settings of a thread (wire-derivation.md 6.1).
 *
 * @param serviceTier as on the wire, before the model catalogue is asked
 * @param summary empty when no client ever set it
 * @param personality empty when no client ever set it
 */
record ThreadSettings(
    String model,
    String modelProvider,
    Optional<String> serviceTier,
    String cwd,
    ApprovalPolicy approvalPolicy,
    ApprovalsReviewer approvalsReviewer,
    Sandbox sandbox,
    Optional<ReasoningEffort> effort,
    Optional<ReasoningSummary> summary,
    Optional<Personality> personality,
    CollaborationMode collaborationMode) {

  /** With what an agent begins that a thread with these settings spawns. */
  ThreadSettings ofAgent(Optional<String> otherModel, Optional<ReasoningEffort> otherEffort) {
    return new ThreadSettings(
        otherModel.orElse(model),
        modelProvider,
        serviceTier,
        cwd,
        approvalPolicy,
        approvalsReviewer,
        sandbox,
        otherEffort.or(() -> effort),
        summary,
        personality,
        CollaborationMode.DEFAULT);
  }
}
