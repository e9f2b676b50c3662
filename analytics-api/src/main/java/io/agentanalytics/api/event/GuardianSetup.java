package io.agentanalytics.api.event;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import java.util.OptionalLong;

/**
 * How an automatic review was set up, in releases that say so; its members stand on the level of
 * the event.
 */
public record GuardianSetup(
    Optional<String> guardianContextMode,
    OptionalLong attemptCount,
    Optional<String> guardianDefaultReviewModelId,
    Optional<Boolean> guardianCatalogContainsAutoReview,
    Optional<Boolean> guardianReviewModelOverridden,
    Optional<String> guardianReviewModelOverride,
    Optional<String> guardianModelProviderId) {
  public GuardianSetup {
    requireNonNull(guardianContextMode, "guardianContextMode");
    requireNonNull(attemptCount, "attemptCount");
    requireNonNull(guardianDefaultReviewModelId, "guardianDefaultReviewModelId");
    requireNonNull(guardianCatalogContainsAutoReview, "guardianCatalogContainsAutoReview");
    requireNonNull(guardianReviewModelOverridden, "guardianReviewModelOverridden");
    requireNonNull(guardianReviewModelOverride, "guardianReviewModelOverride");
    requireNonNull(guardianModelProviderId, "guardianModelProviderId");
  }

  /** Nothing is known. */
  public static final GuardianSetup NONE = builder().build();

  /** A builder without any value. */
  public static Builder builder() {
    return new Builder();
  }

  /** Collects how an automatic review was set up; what may be absent is, until it is set. */
  public static final class Builder {
    private Optional<String> guardianContextMode = Optional.empty();
    private OptionalLong attemptCount = OptionalLong.empty();
    private Optional<String> guardianDefaultReviewModelId = Optional.empty();
    private Optional<Boolean> guardianCatalogContainsAutoReview = Optional.empty();
    private Optional<Boolean> guardianReviewModelOverridden = Optional.empty();
    private Optional<String> guardianReviewModelOverride = Optional.empty();
    private Optional<String> guardianModelProviderId = Optional.empty();

    private Builder() {}

    public Builder guardianContextMode(Optional<String> value) {
      guardianContextMode = value;
      return this;
    }

    public Builder attemptCount(OptionalLong value) {
      attemptCount = value;
      return this;
    }

    public Builder guardianDefaultReviewModelId(Optional<String> value) {
      guardianDefaultReviewModelId = value;
      return this;
    }

    public Builder guardianCatalogContainsAutoReview(Optional<Boolean> value) {
      guardianCatalogContainsAutoReview = value;
      return this;
    }

    public Builder guardianReviewModelOverridden(Optional<Boolean> value) {
      guardianReviewModelOverridden = value;
      return this;
    }

    public Builder guardianReviewModelOverride(Optional<String> value) {
      guardianReviewModelOverride = value;
      return this;
    }

    public Builder guardianModelProviderId(Optional<String> value) {
      guardianModelProviderId = value;
      return this;
    }

    /** The record. */
    public GuardianSetup build() {
      return new GuardianSetup(
          guardianContextMode,
          attemptCount,
          guardianDefaultReviewModelId,
          guardianCatalogContainsAutoReview,
          guardianReviewModelOverridden,
          guardianReviewModelOverride,
          guardianModelProviderId);
    }
  }
}
