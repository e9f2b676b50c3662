package io.agentanalytics.core.protocol;

import static java.util.Objects.requireNonNull;

import io.agentanalytics.api.fact.ApprovalPolicy;
import io.agentanalytics.api.fact.ApprovalsReviewer;
import io.agentanalytics.api.fact.Personality;
import io.agentanalytics.api.fact.ReasoningSummary;
import io.agentanalytics.api.protocol.ReasoningEffort;
import io.agentanalytics.api.protocol.Word;
import java.util.Optional;

/** All settings of a thread. */
public record UpdatedSettings(
    String model,
    String modelProvider,
    Optional<String> serviceTier,
    String cwd,
    ApprovalPolicy approvalPolicy,
    Word<ApprovalsReviewer> approvalsReviewer,
    WireSandbox sandboxPolicy,
    Optional<Word<ReasoningEffort>> effort,
    Optional<Word<ReasoningSummary>> summary,
    Optional<Word<Personality>> personality,
    Optional<ModeOverride> collaborationMode) {
  public UpdatedSettings {
    requireNonNull(model, "model");
    requireNonNull(modelProvider, "modelProvider");
    requireNonNull(serviceTier, "serviceTier");
    requireNonNull(cwd, "cwd");
    requireNonNull(approvalPolicy, "approvalPolicy");
    requireNonNull(approvalsReviewer, "approvalsReviewer");
    requireNonNull(sandboxPolicy, "sandboxPolicy");
    requireNonNull(effort, "effort");
    requireNonNull(summary, "summary");
    requireNonNull(personality, "personality");
    requireNonNull(collaborationMode, "collaborationMode");
  }
}
