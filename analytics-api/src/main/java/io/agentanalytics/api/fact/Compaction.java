package io.agentanalytics.api.fact;

import static java.util.Objects.requireNonNull;

import io.agentanalytics.api.internal.Checks;
import io.agentanalytics.api.internal.Properties;
import io.agentanalytics.api.internal.Property;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The context of a thread was compacted, or that failed (facts.md 4.2).
 *
 * <p>The constructor changes when components join: build with {@link #builder()}.
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
    Checks.notNegative("durationMs", durationMs);
    Checks.notNegative("startedAt", startedAt);
    Checks.notNegative("completedAt", completedAt);
  }

  @Override
  public FactType type() {
    return FactType.COMPACTION;
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.compaction(this);
  }

  /** A builder without any value. */
  public static Builder builder() {
    return new Builder();
  }

  /** Collects the components of a compaction. */
  public static final class Builder {
    private final Properties<Builder> properties = new Properties<>("Compaction", this);
    private final Property<Builder, String> threadId = properties.required("threadId");
    private final Property<Builder, String> turnId = properties.required("turnId");
    private final Property<Builder, CompactionTrigger> trigger = properties.required("trigger");
    private final Property<Builder, CompactionReason> reason = properties.required("reason");
    private final Property<Builder, CompactionImplementation> implementation =
        properties.required("implementation");
    private final Property<Builder, CompactionPhase> phase = properties.required("phase");
    private final Property<Builder, CompactionStrategy> strategy =
        properties.withDefault("strategy", CompactionStrategy.MEMENTO);
    private final Property<Builder, CompactionStatus> status = properties.required("status");
    private final Property<Builder, String> error = properties.optional("error");
    private final Property<Builder, Long> activeContextTokensBefore =
        properties.required("activeContextTokensBefore");
    private final Property<Builder, Long> activeContextTokensAfter =
        properties.required("activeContextTokensAfter");
    private final Property<Builder, Long> startedAt = properties.required("startedAt");
    private final Property<Builder, Long> completedAt = properties.required("completedAt");
    private final Property<Builder, Long> durationMs = properties.optional("durationMs");

    private Builder() {}

    public Builder threadId(String value) {
      return threadId.set(value);
    }

    public Builder turnId(String value) {
      return turnId.set(value);
    }

    public Builder trigger(CompactionTrigger value) {
      return trigger.set(value);
    }

    public Builder reason(CompactionReason value) {
      return reason.set(value);
    }

    public Builder implementation(CompactionImplementation value) {
      return implementation.set(value);
    }

    public Builder phase(CompactionPhase value) {
      return phase.set(value);
    }

    /** {@link CompactionStrategy#MEMENTO} unless set, as the reference always reports. */
    public Builder strategy(CompactionStrategy value) {
      return strategy.set(value);
    }

    public Builder status(CompactionStatus value) {
      return status.set(value);
    }

    /** Error text; none unless set. */
    public Builder error(String value) {
      return error.set(value);
    }

    public Builder activeContextTokensBefore(long value) {
      return activeContextTokensBefore.set(value);
    }

    public Builder activeContextTokensAfter(long value) {
      return activeContextTokensAfter.set(value);
    }

    /** When it began. Kept in whole seconds, rounded down. */
    public Builder startedAt(Instant value) {
      return startedAt.set(Checks.epochSeconds("startedAt", value));
    }

    /** When it ended. Kept in whole seconds, rounded down. */
    public Builder completedAt(Instant value) {
      return completedAt.set(Checks.epochSeconds("completedAt", value));
    }

    /** How long it took; unknown unless set. Kept in whole milliseconds, rounded down. */
    public Builder duration(Duration value) {
      return durationMs.set(Checks.millis("duration", value));
    }

    /**
     * The fact.
     *
     * @throws IllegalStateException naming every required property that is not set
     */
    public Compaction build() {
      properties.check();
      return new Compaction(
          threadId.get(),
          turnId.get(),
          trigger.get(),
          reason.get(),
          implementation.get(),
          phase.get(),
          strategy.get(),
          status.get(),
          error.find(),
          activeContextTokensBefore.get(),
          activeContextTokensAfter.get(),
          startedAt.get(),
          completedAt.get(),
          Property.findLong(durationMs));
    }
  }
}
