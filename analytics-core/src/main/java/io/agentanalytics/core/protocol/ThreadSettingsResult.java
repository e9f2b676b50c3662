package io.agentanalytics.core.protocol;

import static java.util.Objects.requireNonNull;

import io.agentanalytics.api.fact.ApprovalPolicy;
import io.agentanalytics.api.fact.ApprovalsReviewer;
import io.agentanalytics.api.fact.PermissionProfile;
import io.agentanalytics.api.protocol.ReasoningEffort;
import io.agentanalytics.api.protocol.Word;
import java.util.Optional;

/**
 * Settings in the result of the requests that open a thread (protocol.md 4.1).
 *
 * @param permissionProfile sent only by some releases
 */
public record ThreadSettingsResult(
    HistoryThread thread,
    String model,
    String modelProvider,
    Optional<String> serviceTier,
    String cwd,
    ApprovalPolicy approvalPolicy,
    Word<ApprovalsReviewer> approvalsReviewer,
    WireSandbox sandbox,
    Optional<PermissionProfile> permissionProfile,
    Optional<Word<ReasoningEffort>> reasoningEffort) {
  public ThreadSettingsResult {
    requireNonNull(thread, "thread");
    requireNonNull(model, "model");
    requireNonNull(modelProvider, "modelProvider");
    requireNonNull(serviceTier, "serviceTier");
    requireNonNull(cwd, "cwd");
    requireNonNull(approvalPolicy, "approvalPolicy");
    requireNonNull(approvalsReviewer, "approvalsReviewer");
    requireNonNull(sandbox, "sandbox");
    requireNonNull(permissionProfile, "permissionProfile");
    requireNonNull(reasoningEffort, "reasoningEffort");
  }
}
