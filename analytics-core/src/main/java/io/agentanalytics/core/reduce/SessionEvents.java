package io.agentanalytics.core.reduce;

import io.agentanalytics.api.event.CompactionEvent;
import io.agentanalytics.api.event.GuardianReviewEvent;
import io.agentanalytics.api.fact.Compaction;
import io.agentanalytics.api.fact.GuardianReview;
import java.util.Optional;

/**
 * Compactions and guardian reviews: facts that become events at once when their thread is known
 * (reduction.md 8).
 */
final class SessionEvents {
  private final ThreadView threads;

  SessionEvents(ThreadView threads) {
    this.threads = threads;
  }

  void compaction(Compaction fact, Output out) {
    ContextCheck check = threads.check(fact.threadId());
    if (check instanceof ContextCheck.Missing missing) {
      out.report(
          missing.dropped("compaction", "thread_id", fact.threadId(), "turn_id", fact.turnId()));
    } else if (check instanceof ContextCheck.Passed context) {
      out.emit(
          new CompactionEvent(
              fact.threadId(),
              fact.turnId(),
              context.connection().client(),
              context.connection().runtime(),
              context.metadata().origin(),
              fact.trigger(),
              fact.reason(),
              fact.implementation(),
              fact.phase(),
              fact.strategy(),
              fact.status(),
              fact.error(),
              fact.activeContextTokensBefore(),
              fact.activeContextTokensAfter(),
              fact.startedAt(),
              fact.completedAt(),
              fact.durationMs()));
    }
  }

  /** Needs the connection of its thread, but no metadata (reduction.md 1.4). */
  void guardianReview(GuardianReview fact, Output out) {
    Optional<Long> connectionId = threads.thread(fact.threadId()).flatMap(KnownThread::connection);
    Optional<KnownConnection> connection = connectionId.flatMap(threads::connection);
    if (connection.isPresent()) {
      out.emit(
          new GuardianReviewEvent(connection.get().client(), connection.get().runtime(), fact));
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
