package io.agentanalytics.core.protocol;

import io.agentanalytics.api.fact.TokenUsage;

/** Token counts in wire order. */
public record WireTokenUsage(
    long totalTokens,
    long inputTokens,
    long cachedInputTokens,
    long outputTokens,
    long reasoningOutputTokens) {

  /** The same numbers as facts carry them. */
  public TokenUsage toTokenUsage() {
    return new TokenUsage(
        inputTokens, cachedInputTokens, outputTokens, reasoningOutputTokens, totalTokens);
  }
}
