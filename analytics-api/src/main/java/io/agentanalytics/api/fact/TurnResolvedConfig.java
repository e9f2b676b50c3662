package io.agentanalytics.api.fact;

import static java.util.Objects.requireNonNull;

import io.agentanalytics.api.protocol.ReasoningEffort;
import io.agentanalytics.api.protocol.SessionSource;
import java.util.Optional;

/**
 * The settings with which a turn runs (facts.md 4.4).
 *
 * @param numInputImages 0 or more
 * @param sessionSource not used by reduction
 * @param permissionProfileCwd absolute path: the working directory of the turn
 * @param firstTurn whether it is the first turn of its thread
 */
public record TurnResolvedConfig(
    String turnId,
    String threadId,
    long numInputImages,
    Optional<SubmissionType> submissionType,
    boolean ephemeral,
    SessionSource sessionSource,
    String model,
    String modelProvider,
    PermissionProfile permissionProfile,
    String permissionProfileCwd,
    Optional<ReasoningEffort> reasoningEffort,
    Optional<ReasoningSummary> reasoningSummary,
    Optional<ServiceTier> serviceTier,
    ApprovalPolicy approvalPolicy,
    ApprovalsReviewer approvalsReviewer,
    boolean sandboxNetworkAccess,
    CollaborationMode collaborationMode,
    Optional<Personality> personality,
    boolean firstTurn)
    implements AnalyticsFact {
  public TurnResolvedConfig {
    requireNonNull(turnId, "turnId");
    requireNonNull(threadId, "threadId");
    requireNonNull(submissionType, "submissionType");
    requireNonNull(sessionSource, "sessionSource");
    requireNonNull(model, "model");
    requireNonNull(modelProvider, "modelProvider");
    requireNonNull(permissionProfile, "permissionProfile");
    requireNonNull(permissionProfileCwd, "permissionProfileCwd");
    requireNonNull(reasoningEffort, "reasoningEffort");
    requireNonNull(reasoningSummary, "reasoningSummary");
    requireNonNull(serviceTier, "serviceTier");
    requireNonNull(approvalPolicy, "approvalPolicy");
    requireNonNull(approvalsReviewer, "approvalsReviewer");
    requireNonNull(collaborationMode, "collaborationMode");
    requireNonNull(personality, "personality");
    if (numInputImages < 0) {
      throw new IllegalArgumentException(
          "numInputImages: expected 0 or more, got " + numInputImages);
    }
  }

  @Override
  public FactType type() {
    return FactType.TURN_RESOLVED_CONFIG;
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.turnResolvedConfig(this);
  }
}
