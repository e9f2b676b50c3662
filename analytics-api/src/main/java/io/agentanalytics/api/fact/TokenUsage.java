package io.agentanalytics.api.fact;

/**
 * Token counts, signed 64-bit, passed on unchanged.
 *
 * @param totalTokens as reported, not recomputed
 */
public record TokenUsage(
    long inputTokens,
    long cachedInputTokens,
    long outputTokens,
    long reasoningOutputTokens,
    long totalTokens) {

  /** No tokens at all. */
  public static final TokenUsage ZERO = new TokenUsage(0, 0, 0, 0, 0);

  /** What was used since {@code baseline}, each member at least 0 (wire-derivation.md 6.4). */
  public TokenUsage since(TokenUsage baseline) {
    return new TokenUsage(
        growth(baseline.inputTokens, inputTokens),
        growth(baseline.cachedInputTokens, cachedInputTokens),
        growth(baseline.outputTokens, outputTokens),
        growth(baseline.reasoningOutputTokens, reasoningOutputTokens),
        growth(baseline.totalTokens, totalTokens));
  }

  /** {@code to - from}, at least 0, and the largest value instead of an overflow. */
  private static long growth(long from, long to) {
    if (to <= from) {
      return 0;
    }
    long difference = to - from;
    return difference < 0 ? Long.MAX_VALUE : difference;
  }
}
