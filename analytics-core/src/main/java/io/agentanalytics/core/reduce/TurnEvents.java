package io.agentanalytics.core.reduce;

import io.agentanalytics.api.event.ThreadOrigin;
import io.agentanalytics.api.event.TurnContext;
import io.agentanalytics.api.event.TurnEvent;
import io.agentanalytics.api.event.TurnSettings;
import io.agentanalytics.api.fact.Personality;
import io.agentanalytics.api.fact.ProcessEnvironment;
import io.agentanalytics.api.fact.ReasoningSummary;
import io.agentanalytics.api.fact.ServiceTier;
import io.agentanalytics.api.fact.TurnResolvedConfig;

/** Builds the event of a turn and of the lines that it left (reduction.md 3.6, 6). */
final class TurnEvents {
  private final ProcessEnvironment environment;
  private final AcceptedLines acceptedLines;

  /**
   * @param environment of the process, for turns for which it was not looked up
   */
  TurnEvents(ProcessEnvironment environment, AcceptedLines acceptedLines) {
    this.environment = environment;
    this.acceptedLines = acceptedLines;
  }

  /** Emits the events of a turn that is complete. */
  void emit(
      String turnId,
      TurnState turn,
      KnownConnection connection,
      ThreadMetadata metadata,
      Output out) {
    TurnSetup setup = turn.setup().orElseThrow();
    TurnResolvedConfig config = setup.config();
    TurnCompletion completion = turn.completion().orElseThrow();
    String threadId = turn.threadId().orElseThrow();
    ThreadOrigin origin = metadata.origin();
    out.emit(
        TurnEvent.builder()
            .threadId(threadId)
            .turnId(turnId)
            .context(
                TurnContext.builder()
                    .sessionId(metadata.sessionId())
                    .rootTurnId(turn.rootTurnId())
                    .turnTrigger(config.turnTrigger())
                    .workspaceKind(config.workspaceKind())
                    .build())
            .submissionType(config.submissionType())
            .appServerClient(connection.client())
            .runtime(connection.runtime())
            .ephemeral(config.ephemeral())
            .threadSource(origin.threadSource())
            .initializationMode(metadata.initializationMode())
            .subagentSource(origin.subagentSource())
            .parentThreadId(origin.parentThreadId())
            .settings(settings(setup))
            .numInputImages(turn.imageCount().orElseThrow())
            .isFirstTurn(config.firstTurn())
            .status(completion.status())
            .turnError(completion.error())
            .steerCount(turn.steerCount())
            .toolCounts(turn.tools().toCounts())
            .tokens(turn.tokens())
            .durationMs(completion.durationMs())
            .startedAt(turn.startedAt())
            .completedAt(completion.completedAt())
            .build(),
        turn.confidence());
    if (turn.latestDiff().isPresent()) {
      acceptedLines.emit(turnId, threadId, setup, turn.latestDiff().get(), turn.confidence(), out);
    }
  }

  private TurnSettings settings(TurnSetup setup) {
    TurnResolvedConfig config = setup.config();
    SandboxPolicies sandboxes =
        new SandboxPolicies(setup.lookedUp().environment().orElse(environment));
    return TurnSettings.builder()
        .model(config.model())
        .modelProvider(config.modelProvider())
        .sandboxPolicy(sandboxes.of(config.permissionProfile(), config.permissionProfileCwd()))
        .reasoningEffort(config.reasoningEffort())
        .reasoningSummary(
            config.reasoningSummary().filter(summary -> summary != ReasoningSummary.NONE))
        .serviceTier(config.serviceTier().orElse(ServiceTier.DEFAULT))
        .approvalPolicy(config.approvalPolicy().label())
        .approvalsReviewer(config.approvalsReviewer())
        .multiAgentVersion(config.multiAgentVersion())
        .sandboxNetworkAccess(config.sandboxNetworkAccess())
        .collaborationMode(config.collaborationMode())
        .personality(config.personality().filter(personality -> personality != Personality.NONE))
        .build();
  }
}
