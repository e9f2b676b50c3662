package io.agentanalytics.api.event;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import java.util.OptionalLong;

/**
 * What a turn waited for, in ms, in releases that say so; its members stand on the level of the
 * event.
 */
public record CriticalPath(
    Optional<String> criticalPathStatus,
    OptionalLong criticalPathDurationMs,
    OptionalLong criticalPathInferenceMs,
    OptionalLong criticalPathSamplingMs,
    OptionalLong criticalPathCompactionMs,
    OptionalLong criticalPathAutoReviewMs,
    OptionalLong criticalPathAutoReviewOverheadMs,
    OptionalLong criticalPathUserWaitMs,
    OptionalLong criticalPathToolsMs,
    OptionalLong criticalPathOverheadMs,
    OptionalLong criticalPathUnknownMs) {
  public CriticalPath {
    requireNonNull(criticalPathStatus, "criticalPathStatus");
    requireNonNull(criticalPathDurationMs, "criticalPathDurationMs");
    requireNonNull(criticalPathInferenceMs, "criticalPathInferenceMs");
    requireNonNull(criticalPathSamplingMs, "criticalPathSamplingMs");
    requireNonNull(criticalPathCompactionMs, "criticalPathCompactionMs");
    requireNonNull(criticalPathAutoReviewMs, "criticalPathAutoReviewMs");
    requireNonNull(criticalPathAutoReviewOverheadMs, "criticalPathAutoReviewOverheadMs");
    requireNonNull(criticalPathUserWaitMs, "criticalPathUserWaitMs");
    requireNonNull(criticalPathToolsMs, "criticalPathToolsMs");
    requireNonNull(criticalPathOverheadMs, "criticalPathOverheadMs");
    requireNonNull(criticalPathUnknownMs, "criticalPathUnknownMs");
  }

  /** Nothing is known. */
  public static final CriticalPath NONE = builder().build();

  /** A builder without any value. */
  public static Builder builder() {
    return new Builder();
  }

  /** Collects what a turn waited for; what may be absent is, until it is set. */
  public static final class Builder {
    private Optional<String> criticalPathStatus = Optional.empty();
    private OptionalLong criticalPathDurationMs = OptionalLong.empty();
    private OptionalLong criticalPathInferenceMs = OptionalLong.empty();
    private OptionalLong criticalPathSamplingMs = OptionalLong.empty();
    private OptionalLong criticalPathCompactionMs = OptionalLong.empty();
    private OptionalLong criticalPathAutoReviewMs = OptionalLong.empty();
    private OptionalLong criticalPathAutoReviewOverheadMs = OptionalLong.empty();
    private OptionalLong criticalPathUserWaitMs = OptionalLong.empty();
    private OptionalLong criticalPathToolsMs = OptionalLong.empty();
    private OptionalLong criticalPathOverheadMs = OptionalLong.empty();
    private OptionalLong criticalPathUnknownMs = OptionalLong.empty();

    private Builder() {}

    public Builder criticalPathStatus(Optional<String> value) {
      criticalPathStatus = value;
      return this;
    }

    public Builder criticalPathDurationMs(OptionalLong value) {
      criticalPathDurationMs = value;
      return this;
    }

    public Builder criticalPathInferenceMs(OptionalLong value) {
      criticalPathInferenceMs = value;
      return this;
    }

    public Builder criticalPathSamplingMs(OptionalLong value) {
      criticalPathSamplingMs = value;
      return this;
    }

    public Builder criticalPathCompactionMs(OptionalLong value) {
      criticalPathCompactionMs = value;
      return this;
    }

    public Builder criticalPathAutoReviewMs(OptionalLong value) {
      criticalPathAutoReviewMs = value;
      return this;
    }

    public Builder criticalPathAutoReviewOverheadMs(OptionalLong value) {
      criticalPathAutoReviewOverheadMs = value;
      return this;
    }

    public Builder criticalPathUserWaitMs(OptionalLong value) {
      criticalPathUserWaitMs = value;
      return this;
    }

    public Builder criticalPathToolsMs(OptionalLong value) {
      criticalPathToolsMs = value;
      return this;
    }

    public Builder criticalPathOverheadMs(OptionalLong value) {
      criticalPathOverheadMs = value;
      return this;
    }

    public Builder criticalPathUnknownMs(OptionalLong value) {
      criticalPathUnknownMs = value;
      return this;
    }

    /** The record. */
    public CriticalPath build() {
      return new CriticalPath(
          criticalPathStatus,
          criticalPathDurationMs,
          criticalPathInferenceMs,
          criticalPathSamplingMs,
          criticalPathCompactionMs,
          criticalPathAutoReviewMs,
          criticalPathAutoReviewOverheadMs,
          criticalPathUserWaitMs,
          criticalPathToolsMs,
          criticalPathOverheadMs,
          criticalPathUnknownMs);
    }
  }
}
