package io.agentanalytics.core.protocol;

import static java.util.Objects.requireNonNull;

import io.agentanalytics.api.fact.ApprovalPolicy;
import io.agentanalytics.api.fact.ApprovalsReviewer;
import io.agentanalytics.api.fact.Personality;
import io.agentanalytics.api.fact.ReasoningSummary;
import io.agentanalytics.api.protocol.ReasoningEffort;
import io.agentanalytics.api.protocol.Word;
import java.util.Optional;

/**
 * Settings in the params of {@code turn/start}: sticky for later turns (protocol.md 5.1), but for
 * the last four, which are about this turn alone.
 *
 * @param serviceTier absent and null differ: unchanged or cleared
 */
public record TurnOverrides(
    Optional<String> model,
    Optional<Word<ReasoningEffort>> effort,
    Optional<Word<ReasoningSummary>> summary,
    Optional<Word<Personality>> personality,
    Change<String> serviceTier,
    Optional<ApprovalPolicy> approvalPolicy,
    Optional<Word<ApprovalsReviewer>> approvalsReviewer,
    Optional<WireSandbox> sandboxPolicy,
    Optional<ProfileSelection> permissions,
    Optional<String> cwd,
    Optional<ModeOverride> collaborationMode,
    Optional<String> turnTrigger,
    Optional<String> serviceTierForTurn,
    Optional<ClientMetadata> responsesapiClientMetadata,
    Optional<ClientMetadata> responsesapiClientMetadataPatch) {
  public TurnOverrides {
    requireNonNull(model, "model");
    requireNonNull(effort, "effort");
    requireNonNull(summary, "summary");
    requireNonNull(personality, "personality");
    requireNonNull(serviceTier, "serviceTier");
    requireNonNull(approvalPolicy, "approvalPolicy");
    requireNonNull(approvalsReviewer, "approvalsReviewer");
    requireNonNull(sandboxPolicy, "sandboxPolicy");
    requireNonNull(permissions, "permissions");
    requireNonNull(cwd, "cwd");
    requireNonNull(collaborationMode, "collaborationMode");
    requireNonNull(turnTrigger, "turnTrigger");
    requireNonNull(serviceTierForTurn, "serviceTierForTurn");
    requireNonNull(responsesapiClientMetadata, "responsesapiClientMetadata");
    requireNonNull(responsesapiClientMetadataPatch, "responsesapiClientMetadataPatch");
  }
}
