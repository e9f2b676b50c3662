package io.agentanalytics.core.protocol;

import static java.util.Objects.requireNonNull;

import io.agentanalytics.api.fact.TokenUsage;
import java.util.OptionalLong;

/** Token counts in wire order. */
public record WireTokenUsage(
    long totalTokens,
    long inputTokens,
    long cachedInputTokens,
    long outputTokens,
    long reasoningOutputTokens,
    OptionalLong cacheWriteInputTokens) {
  public WireTokenUsage {
    requireNonNull(cacheWriteInputTokens, "cacheWriteInputTokens");
  }

  /** The same numbers as facts carry them. */
  public TokenUsage toTokenUsage() {
    return new TokenUsage(
        inputTokens,
        cachedInputTokens,
        outputTokens,
        reasoningOutputTokens,
        totalTokens,
        cacheWriteInputTokens);
  }
}
