package io.agentanalytics.core.reduce;

import io.agentanalytics.api.event.CompactionEvent;
import io.agentanalytics.api.event.GuardianReviewEvent;
import io.agentanalytics.api.event.GuardianSetup;
import io.agentanalytics.api.fact.Compaction;
import io.agentanalytics.api.fact.GuardianReview;
import java.util.Optional;

/**
 * Compactions and guardian reviews: facts that become events at once when their thread is known
 * (reduction.md 8).
 */
final class SessionEvents {
  private final ThreadView threads;
  private final TurnReducer turns;

  SessionEvents(ThreadView threads, TurnReducer turns) {
    this.threads = threads;
    this.turns = turns;
  }

  void compaction(Compaction fact, Output out) {
    ContextCheck check = threads.check(fact.threadId());
    if (check instanceof ContextCheck.Missing missing) {
      out.report(
          missing.dropped("compaction", "thread_id", fact.threadId(), "turn_id", fact.turnId()));
    } else if (check instanceof ContextCheck.Passed context) {
      out.emit(
          CompactionEvent.builder()
              .threadId(fact.threadId())
              .sessionId(context.metadata().sessionId())
              .turnId(fact.turnId())
              .appServerClient(context.connection().client())
              .runtime(context.connection().runtime())
              .origin(context.metadata().origin())
              .trigger(fact.trigger())
              .reason(fact.reason())
              .implementation(fact.implementation())
              .phase(fact.phase())
              .strategy(fact.strategy())
              .status(fact.status())
              .error(fact.error())
              .activeContextTokensBefore(fact.activeContextTokensBefore())
              .activeContextTokensAfter(fact.activeContextTokensAfter())
              .startedAt(fact.startedAt())
              .completedAt(fact.completedAt())
              .durationMs(fact.durationMs())
              .build());
    }
  }

  /** Needs the connection of its thread, but no metadata (reduction.md 1.4). */
  void guardianReview(GuardianReview fact, Output out) {
    Optional<Long> connectionId = threads.thread(fact.threadId()).flatMap(KnownThread::connection);
    Optional<KnownConnection> connection = connectionId.flatMap(threads::connection);
    if (connection.isPresent()) {
      out.emit(
          GuardianReviewEvent.builder()
              .sessionId(threads.metadata(fact.threadId()).flatMap(ThreadMetadata::sessionId))
              .appServerClient(threads.named(connection.get(), fact.threadId()).client())
              .runtime(connection.get().runtime())
              .review(fact)
              .setup(
                  GuardianSetup.builder()
                      .guardianModelProviderId(turns.ofTool(fact.turnId()).modelProvider())
                      .build())
              .build());
      return;
    }
    String part = connectionId.isPresent() ? "connection" : "thread_connection";
    out.report(
        new ContextCheck.Missing(part, connectionId)
            .dropped(
                "guardian",
                "thread_id",
                fact.threadId(),
                "turn_id",
                fact.turnId(),
                "review_id",
                fact.reviewId()));
  }
}
