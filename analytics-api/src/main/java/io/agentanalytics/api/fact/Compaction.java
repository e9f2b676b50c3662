package io.agentanalytics.api.fact;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import java.util.OptionalLong;

/**
 * The context of a thread was compacted, or that failed (facts.md 4.2).
 *
 * @param error error text
 * @param activeContextTokensBefore tokens
 * @param activeContextTokensAfter tokens
 * @param startedAt seconds since the Unix epoch, 0 or more
 * @param completedAt seconds since the Unix epoch, 0 or more
 * @param durationMs ms
 */
public record Compaction(
    String threadId,
    String turnId,
    CompactionTrigger trigger,
    CompactionReason reason,
    CompactionImplementation implementation,
    CompactionPhase phase,
    CompactionStrategy strategy,
    CompactionStatus status,
    Optional<String> error,
    long activeContextTokensBefore,
    long activeContextTokensAfter,
    long startedAt,
    long completedAt,
    OptionalLong durationMs)
    implements AnalyticsFact {
  public Compaction {
    requireNonNull(threadId, "threadId");
    requireNonNull(turnId, "turnId");
    requireNonNull(trigger, "trigger");
    requireNonNull(reason, "reason");
    requireNonNull(implementation, "implementation");
    requireNonNull(phase, "phase");
    requireNonNull(strategy, "strategy");
    requireNonNull(status, "status");
    requireNonNull(error, "error");
    requireNonNull(durationMs, "durationMs");
    if (startedAt < 0) {
      throw new IllegalArgumentException("startedAt: expected 0 or more, got " + startedAt);
    }
    if (completedAt < 0) {
      throw new IllegalArgumentException("completedAt: expected 0 or more, got " + completedAt);
    }
  }

  @Override
  public FactType type() {
    return FactType.COMPACTION;
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.compaction(this);
  }
}
