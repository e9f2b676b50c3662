package io.agentanalytics.api.protocol;

import static java.util.Objects.requireNonNull;

import io.agentanalytics.api.internal.Checks;
import io.agentanalytics.api.internal.Properties;
import io.agentanalytics.api.internal.Property;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * {@code turn/completed} (protocol.md 5.4).
 *
 * <p>The constructor changes when components join: build with {@link #builder()}.
 *
 * @param error the classification, if the turn has an error with one
 * @param completedAt seconds since the Unix epoch
 * @param durationMs ms
 */
public record TurnCompletedNotification(
    String threadId,
    String turnId,
    Word<TurnStatus> status,
    Optional<TurnError> error,
    OptionalLong completedAt,
    OptionalLong durationMs)
    implements TurnNotification {
  public TurnCompletedNotification {
    requireNonNull(threadId, "threadId");
    requireNonNull(turnId, "turnId");
    requireNonNull(status, "status");
    requireNonNull(error, "error");
    requireNonNull(completedAt, "completedAt");
    requireNonNull(durationMs, "durationMs");
  }

  @Override
  public String method() {
    return "turn/completed";
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.turnCompleted(this);
  }

  /** A builder without any value. */
  public static Builder builder() {
    return new Builder();
  }

  /** Collects the components of the end of a turn. */
  public static final class Builder {
    private final Properties<Builder> properties =
        new Properties<>("TurnCompletedNotification", this);
    private final Property<Builder, String> threadId = properties.required("threadId");
    private final Property<Builder, String> turnId = properties.required("turnId");
    private final Property<Builder, Word<TurnStatus>> status = properties.required("status");
    private final Property<Builder, TurnError> error = properties.optional("error");
    private final Property<Builder, Long> completedAt = properties.optional("completedAt");
    private final Property<Builder, Long> durationMs = properties.optional("durationMs");

    private Builder() {}

    public Builder threadId(String value) {
      return threadId.set(value);
    }

    public Builder turnId(String value) {
      return turnId.set(value);
    }

    public Builder status(TurnStatus value) {
      return status.set(Word.of(value));
    }

    public Builder error(TurnError value) {
      return error.set(value);
    }

    /** When the turn ended. Kept in whole seconds, rounded down. */
    public Builder completedAt(Instant value) {
      return completedAt.set(Checks.epochSeconds("completedAt", value));
    }

    /** How long it took; unknown unless set. Kept in whole milliseconds, rounded down. */
    public Builder duration(Duration value) {
      return durationMs.set(Checks.millis("duration", value));
    }

    /**
     * The notification.
     *
     * @throws IllegalStateException naming every required property that is not set
     */
    public TurnCompletedNotification build() {
      properties.check();
      return new TurnCompletedNotification(
          threadId.get(),
          turnId.get(),
          status.get(),
          error.find(),
          Property.findLong(completedAt),
          Property.findLong(durationMs));
    }
  }
}
