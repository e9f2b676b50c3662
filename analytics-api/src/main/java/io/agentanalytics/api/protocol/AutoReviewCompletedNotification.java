package io.agentanalytics.api.protocol;

import static java.util.Objects.requireNonNull;

import io.agentanalytics.api.internal.Checks;
import io.agentanalytics.api.internal.Properties;
import io.agentanalytics.api.internal.Property;
import java.time.Instant;
import java.util.Optional;

/**
 * {@code item/autoApprovalReview/completed} (protocol.md 8.4).
 *
 * <p>The constructor changes when components join: build with {@link #builder()}.
 *
 * @param targetItemId empty for network reviews
 * @param startedAtMs ms since the Unix epoch; may be negative on the wire
 * @param completedAtMs ms since the Unix epoch; may be negative on the wire
 */
public record AutoReviewCompletedNotification(
    String threadId,
    String turnId,
    String reviewId,
    Optional<String> targetItemId,
    long startedAtMs,
    long completedAtMs,
    AutoReview review,
    GuardianAction action)
    implements TurnNotification {
  public AutoReviewCompletedNotification {
    requireNonNull(threadId, "threadId");
    requireNonNull(turnId, "turnId");
    requireNonNull(reviewId, "reviewId");
    requireNonNull(targetItemId, "targetItemId");
    requireNonNull(review, "review");
    requireNonNull(action, "action");
  }

  @Override
  public String method() {
    return "item/autoApprovalReview/completed";
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.autoReviewCompleted(this);
  }

  /** A builder without any value. */
  public static Builder builder() {
    return new Builder();
  }

  /** Collects the components of the end of an automatic review. */
  public static final class Builder {
    private final Properties<Builder> properties =
        new Properties<>("AutoReviewCompletedNotification", this);
    private final Property<Builder, String> threadId = properties.required("threadId");
    private final Property<Builder, String> turnId = properties.required("turnId");
    private final Property<Builder, String> reviewId = properties.required("reviewId");
    private final Property<Builder, String> targetItemId = properties.optional("targetItemId");
    private final Property<Builder, Long> startedAtMs = properties.required("startedAtMs");
    private final Property<Builder, Long> completedAtMs = properties.required("completedAtMs");
    private final Property<Builder, AutoReview> review = properties.required("review");
    private final Property<Builder, GuardianAction> action = properties.required("action");

    private Builder() {}

    public Builder threadId(String value) {
      return threadId.set(value);
    }

    public Builder turnId(String value) {
      return turnId.set(value);
    }

    public Builder reviewId(String value) {
      return reviewId.set(value);
    }

    /** The item that waited; none for network reviews. */
    public Builder targetItemId(String value) {
      return targetItemId.set(value);
    }

    /** When the review began. */
    public Builder startedAt(Instant value) {
      return startedAtMs.set(Checks.epochMillis("startedAt", value));
    }

    /** When it ended. */
    public Builder completedAt(Instant value) {
      return completedAtMs.set(Checks.epochMillis("completedAt", value));
    }

    public Builder review(AutoReview value) {
      return review.set(value);
    }

    public Builder action(GuardianAction value) {
      return action.set(value);
    }

    /**
     * The notification.
     *
     * @throws IllegalStateException naming every required property that is not set
     */
    public AutoReviewCompletedNotification build() {
      properties.check();
      return new AutoReviewCompletedNotification(
          threadId.get(),
          turnId.get(),
          reviewId.get(),
          targetItemId.find(),
          startedAtMs.get(),
          completedAtMs.get(),
          review.get(),
          action.get());
    }
  }
}
