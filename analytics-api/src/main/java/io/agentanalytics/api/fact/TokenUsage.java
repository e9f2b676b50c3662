package io.agentanalytics.api.fact;

import static java.util.Objects.requireNonNull;

import io.agentanalytics.api.internal.Properties;
import io.agentanalytics.api.internal.Property;
import java.util.OptionalLong;

/**
 * Token counts, signed 64-bit, passed on unchanged.
 *
 * <p>The constructor changes when components join: build with {@link #builder()}.
 *
 * @param totalTokens as reported, not recomputed
 */
public record TokenUsage(
    long inputTokens,
    long cachedInputTokens,
    long outputTokens,
    long reasoningOutputTokens,
    long totalTokens,
    OptionalLong cacheWriteInputTokens) {
  public TokenUsage {
    requireNonNull(cacheWriteInputTokens, "cacheWriteInputTokens");
  }

  /** Counts of a release that does not tell what was written to the cache. */
  public TokenUsage(
      long inputTokens,
      long cachedInputTokens,
      long outputTokens,
      long reasoningOutputTokens,
      long totalTokens) {
    this(
        inputTokens,
        cachedInputTokens,
        outputTokens,
        reasoningOutputTokens,
        totalTokens,
        OptionalLong.empty());
  }

  /** No tokens at all. */
  public static final TokenUsage ZERO = new TokenUsage(0, 0, 0, 0, 0);

  /** What was used since {@code baseline}, each member at least 0 (wire-derivation.md 6.4). */
  public TokenUsage since(TokenUsage baseline) {
    return new TokenUsage(
        growth(baseline.inputTokens, inputTokens),
        growth(baseline.cachedInputTokens, cachedInputTokens),
        growth(baseline.outputTokens, outputTokens),
        growth(baseline.reasoningOutputTokens, reasoningOutputTokens),
        growth(baseline.totalTokens, totalTokens),
        cacheWriteInputTokens.isEmpty()
            ? OptionalLong.empty()
            : OptionalLong.of(
                growth(
                    baseline.cacheWriteInputTokens.orElse(0), cacheWriteInputTokens.getAsLong())));
  }

  /** {@code to - from}, at least 0, and the largest value instead of an overflow. */
  private static long growth(long from, long to) {
    if (to <= from) {
      return 0;
    }
    long difference = to - from;
    return difference < 0 ? Long.MAX_VALUE : difference;
  }

  /** A builder without any value. */
  public static Builder builder() {
    return new Builder();
  }

  /** Collects the components of token counts. */
  public static final class Builder {
    private final Properties<Builder> properties = new Properties<>("TokenUsage", this);
    private final Property<Builder, Long> inputTokens = properties.required("inputTokens");
    private final Property<Builder, Long> cachedInputTokens =
        properties.required("cachedInputTokens");
    private final Property<Builder, Long> outputTokens = properties.required("outputTokens");
    private final Property<Builder, Long> reasoningOutputTokens =
        properties.required("reasoningOutputTokens");
    private final Property<Builder, Long> totalTokens = properties.required("totalTokens");

    private Builder() {}

    public Builder inputTokens(long value) {
      return inputTokens.set(value);
    }

    public Builder cachedInputTokens(long value) {
      return cachedInputTokens.set(value);
    }

    public Builder outputTokens(long value) {
      return outputTokens.set(value);
    }

    public Builder reasoningOutputTokens(long value) {
      return reasoningOutputTokens.set(value);
    }

    public Builder totalTokens(long value) {
      return totalTokens.set(value);
    }

    /**
     * The counts.
     *
     * @throws IllegalStateException naming every required property that is not set
     */
    public TokenUsage build() {
      properties.check();
      return new TokenUsage(
          inputTokens.get(),
          cachedInputTokens.get(),
          outputTokens.get(),
          reasoningOutputTokens.get(),
          totalTokens.get());
    }
  }
}
