package io.agentanalytics.api.event;

import static java.util.Objects.requireNonNull;

import io.agentanalytics.api.fact.TokenUsage;
import java.util.OptionalLong;

/**
 * Tokens of a turn; all empty when its usage is unknown (events.md 3.8).
 *
 * @param cacheWriteInputTokens empty in releases that do not say it
 */
public record TurnTokens(
    OptionalLong inputTokens,
    OptionalLong cachedInputTokens,
    OptionalLong cacheWriteInputTokens,
    OptionalLong outputTokens,
    OptionalLong reasoningOutputTokens,
    OptionalLong totalTokens) {
  public TurnTokens {
    requireNonNull(inputTokens, "inputTokens");
    requireNonNull(cachedInputTokens, "cachedInputTokens");
    requireNonNull(cacheWriteInputTokens, "cacheWriteInputTokens");
    requireNonNull(outputTokens, "outputTokens");
    requireNonNull(reasoningOutputTokens, "reasoningOutputTokens");
    requireNonNull(totalTokens, "totalTokens");
  }

  /** The usage is unknown, for example because the turn was interrupted. */
  public static final TurnTokens UNKNOWN =
      new TurnTokens(
          OptionalLong.empty(),
          OptionalLong.empty(),
          OptionalLong.empty(),
          OptionalLong.empty(),
          OptionalLong.empty(),
          OptionalLong.empty());

  /** The members of a known usage. */
  public static TurnTokens of(TokenUsage usage) {
    return new TurnTokens(
        OptionalLong.of(usage.inputTokens()),
        OptionalLong.of(usage.cachedInputTokens()),
        usage.cacheWriteInputTokens(),
        OptionalLong.of(usage.outputTokens()),
        OptionalLong.of(usage.reasoningOutputTokens()),
        OptionalLong.of(usage.totalTokens()));
  }
}
