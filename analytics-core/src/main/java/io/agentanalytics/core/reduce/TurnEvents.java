package io.agentanalytics.core.reduce;

import io.agentanalytics.api.event.ThreadOrigin;
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
        new TurnEvent(
            threadId,
            turnId,
            config.submissionType(),
            connection.client(),
            connection.runtime(),
            config.ephemeral(),
            origin.threadSource(),
            metadata.initializationMode(),
            origin.subagentSource(),
            origin.parentThreadId(),
            settings(setup),
            turn.imageCount().orElseThrow(),
            config.firstTurn(),
            completion.status(),
            completion.error(),
            turn.steerCount(),
            turn.tools().toCounts(),
            turn.tokens(),
            completion.durationMs(),
            turn.startedAt(),
            completion.completedAt()),
        turn.confidence());
    if (turn.latestDiff().isPresent()) {
      acceptedLines.emit(turnId, threadId, setup, turn.latestDiff().get(), turn.confidence(), out);
    }
  }

  private TurnSettings settings(TurnSetup setup) {
    TurnResolvedConfig config = setup.config();
    SandboxPolicies sandboxes =
        new SandboxPolicies(setup.lookedUp().environment().orElse(environment));
    return new TurnSettings(
        config.model(),
        config.modelProvider(),
        sandboxes.of(config.permissionProfile(), config.permissionProfileCwd()),
        config.reasoningEffort(),
        config.reasoningSummary().filter(summary -> summary != ReasoningSummary.NONE),
        config.serviceTier().orElse(ServiceTier.DEFAULT),
        config.approvalPolicy().label(),
        config.approvalsReviewer(),
        config.sandboxNetworkAccess(),
        config.collaborationMode(),
        config.personality().filter(personality -> personality != Personality.NONE));
  }
}
