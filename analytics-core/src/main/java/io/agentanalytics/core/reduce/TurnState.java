package io.agentanalytics.core.reduce;

import io.agentanalytics.api.event.TurnTokens;
import io.agentanalytics.api.fact.Confidence;
import io.agentanalytics.api.fact.TokenUsage;
import io.agentanalytics.api.fact.TurnResolvedConfig;
import io.agentanalytics.api.protocol.ToolItemKind;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What is known of a turn that has not given its event yet (reduction.md 1.2). Facts come in any
 * order, and the last writer wins, so there are no stages but "not yet complete".
 *
 * @param confidence the lowest of the facts that wrote to it
 */
record TurnState(
    Optional<Long> connectionId,
    Optional<String> threadId,
    OptionalLong imageCount,
    Optional<TurnResolvedConfig> config,
    OptionalLong startedAt,
    Optional<TokenUsage> usage,
    Optional<TurnCompletion> completion,
    Optional<String> latestDiff,
    long steerCount,
    ToolTally tools,
    Confidence confidence) {

  static final TurnState NEW =
      new TurnState(
          Optional.empty(),
          Optional.empty(),
          OptionalLong.empty(),
          Optional.empty(),
          OptionalLong.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          0,
          ToolTally.NONE,
          Confidence.EXACT);

  TurnState accepted(long connection, String thread, long images) {
    return new TurnState(
        Optional.of(connection),
        Optional.of(thread),
        OptionalLong.of(images),
        config,
        startedAt,
        usage,
        completion,
        latestDiff,
        steerCount,
        tools,
        confidence);
  }

  TurnState configured(TurnResolvedConfig resolved, Confidence sureness) {
    return new TurnState(
        connectionId,
        Optional.of(resolved.threadId()),
        OptionalLong.of(resolved.numInputImages()),
        Optional.of(resolved),
        startedAt,
        usage,
        completion,
        latestDiff,
        steerCount,
        tools,
        confidence.and(sureness));
  }

  TurnState started(OptionalLong atSeconds) {
    return new TurnState(
        connectionId,
        threadId,
        imageCount,
        config,
        atSeconds,
        usage,
        completion,
        latestDiff,
        steerCount,
        tools,
        confidence);
  }

  TurnState used(String thread, TokenUsage tokens, Confidence sureness) {
    return new TurnState(
        connectionId,
        Optional.of(thread),
        imageCount,
        config,
        startedAt,
        Optional.of(tokens),
        completion,
        latestDiff,
        steerCount,
        tools,
        confidence.and(sureness));
  }

  TurnState completed(TurnCompletion end) {
    return new TurnState(
        connectionId,
        threadId,
        imageCount,
        config,
        startedAt,
        usage,
        Optional.of(end),
        latestDiff,
        steerCount,
        tools,
        confidence);
  }

  TurnState changed(String thread, String diff) {
    return new TurnState(
        connectionId,
        Optional.of(thread),
        imageCount,
        config,
        startedAt,
        usage,
        completion,
        Optional.of(diff),
        steerCount,
        tools,
        confidence);
  }

  TurnState steered() {
    return new TurnState(
        connectionId,
        threadId,
        imageCount,
        config,
        startedAt,
        usage,
        completion,
        latestDiff,
        steerCount + 1,
        tools,
        confidence);
  }

  TurnState plusTool(ToolItemKind kind) {
    return new TurnState(
        connectionId,
        threadId,
        imageCount,
        config,
        startedAt,
        usage,
        completion,
        latestDiff,
        steerCount,
        tools.plus(kind),
        confidence);
  }

  TurnTokens tokens() {
    return usage.map(TurnTokens::of).orElse(TurnTokens.UNKNOWN);
  }
}
