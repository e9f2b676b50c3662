package io.agentanalytics.api.event;

import static java.util.Objects.requireNonNull;

import java.util.OptionalLong;

/**
 * How a turn spent its time, in ms, in releases that say so; its members stand on the level of the
 * event.
 *
 * @param explicitClientInterruptRequestedAtMs when a client asked to interrupt it, ms since the
 *     Unix epoch
 */
public record TurnTiming(
    OptionalLong explicitClientInterruptRequestedAtMs,
    OptionalLong beforeFirstSamplingMs,
    OptionalLong samplingMs,
    OptionalLong compactionMs,
    OptionalLong betweenSamplingOverheadMs,
    OptionalLong toolBlockingMs,
    OptionalLong afterLastSamplingMs,
    OptionalLong samplingRequestCount,
    OptionalLong samplingRetryCount,
    OptionalLong toolsChangeCount) {
  public TurnTiming {
    requireNonNull(explicitClientInterruptRequestedAtMs, "explicitClientInterruptRequestedAtMs");
    requireNonNull(beforeFirstSamplingMs, "beforeFirstSamplingMs");
    requireNonNull(samplingMs, "samplingMs");
    requireNonNull(compactionMs, "compactionMs");
    requireNonNull(betweenSamplingOverheadMs, "betweenSamplingOverheadMs");
    requireNonNull(toolBlockingMs, "toolBlockingMs");
    requireNonNull(afterLastSamplingMs, "afterLastSamplingMs");
    requireNonNull(samplingRequestCount, "samplingRequestCount");
    requireNonNull(samplingRetryCount, "samplingRetryCount");
    requireNonNull(toolsChangeCount, "toolsChangeCount");
  }

  /** Nothing is known. */
  public static final TurnTiming NONE = builder().build();

  /** A builder without any value. */
  public static Builder builder() {
    return new Builder();
  }

  /** Collects how a turn spent its time; what may be absent is, until it is set. */
  public static final class Builder {
    private OptionalLong explicitClientInterruptRequestedAtMs = OptionalLong.empty();
    private OptionalLong beforeFirstSamplingMs = OptionalLong.empty();
    private OptionalLong samplingMs = OptionalLong.empty();
    private OptionalLong compactionMs = OptionalLong.empty();
    private OptionalLong betweenSamplingOverheadMs = OptionalLong.empty();
    private OptionalLong toolBlockingMs = OptionalLong.empty();
    private OptionalLong afterLastSamplingMs = OptionalLong.empty();
    private OptionalLong samplingRequestCount = OptionalLong.empty();
    private OptionalLong samplingRetryCount = OptionalLong.empty();
    private OptionalLong toolsChangeCount = OptionalLong.empty();

    private Builder() {}

    public Builder explicitClientInterruptRequestedAtMs(OptionalLong value) {
      explicitClientInterruptRequestedAtMs = value;
      return this;
    }

    public Builder beforeFirstSamplingMs(OptionalLong value) {
      beforeFirstSamplingMs = value;
      return this;
    }

    public Builder samplingMs(OptionalLong value) {
      samplingMs = value;
      return this;
    }

    public Builder compactionMs(OptionalLong value) {
      compactionMs = value;
      return this;
    }

    public Builder betweenSamplingOverheadMs(OptionalLong value) {
      betweenSamplingOverheadMs = value;
      return this;
    }

    public Builder toolBlockingMs(OptionalLong value) {
      toolBlockingMs = value;
      return this;
    }

    public Builder afterLastSamplingMs(OptionalLong value) {
      afterLastSamplingMs = value;
      return this;
    }

    public Builder samplingRequestCount(OptionalLong value) {
      samplingRequestCount = value;
      return this;
    }

    public Builder samplingRetryCount(OptionalLong value) {
      samplingRetryCount = value;
      return this;
    }

    public Builder toolsChangeCount(OptionalLong value) {
      toolsChangeCount = value;
      return this;
    }

    /** The record. */
    public TurnTiming build() {
      return new TurnTiming(
          explicitClientInterruptRequestedAtMs,
          beforeFirstSamplingMs,
          samplingMs,
          compactionMs,
          betweenSamplingOverheadMs,
          toolBlockingMs,
          afterLastSamplingMs,
          samplingRequestCount,
          samplingRetryCount,
          toolsChangeCount);
    }
  }
}
