package io.agentanalytics.core.reduce;

import io.agentanalytics.api.event.TurnTokens;
import io.agentanalytics.api.fact.Confidence;
import io.agentanalytics.api.fact.TokenUsage;
import io.agentanalytics.api.protocol.ToolItemKind;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;

/**
 * What is known of a turn that has not given its event yet (reduction.md 1.2). Facts come in any
 * order, and the last writer wins, so there are no stages but "not yet complete".
 *
 * @param confidence the lowest of the facts that wrote to it
 */
record TurnState(
    Optional<Long> connectionId,
    Optional<String> threadId,
    Optional<String> rootTurnId,
    OptionalLong imageCount,
    Optional<TurnSetup> setup,
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
    return change(
        next -> {
          next.connectionId = Optional.of(connection);
          next.threadId = Optional.of(thread);
          next.imageCount = OptionalLong.of(images);
        });
  }

  TurnState configured(TurnSetup resolved, Confidence sureness) {
    return change(
        next -> {
          next.threadId = Optional.of(resolved.config().threadId());
          next.imageCount = OptionalLong.of(resolved.config().numInputImages());
          next.setup = Optional.of(resolved);
          next.confidence = confidence.and(sureness);
        });
  }

  TurnState started(OptionalLong atSeconds, Optional<String> root) {
    return change(
        next -> {
          next.startedAt = atSeconds;
          next.rootTurnId = root.or(() -> rootTurnId);
        });
  }

  TurnState rootedIn(Optional<String> root) {
    return change(next -> next.rootTurnId = root.or(() -> rootTurnId));
  }

  /** Whether its event comes, or has come, at its end. */
  boolean hasEvent() {
    return connectionId.isPresent() || setup.isPresent();
  }

  TurnState used(String thread, TokenUsage tokens, Confidence sureness) {
    return change(
        next -> {
          next.threadId = Optional.of(thread);
          next.usage = Optional.of(tokens);
          next.confidence = confidence.and(sureness);
        });
  }

  TurnState completed(TurnCompletion end) {
    return change(next -> next.completion = Optional.of(end));
  }

  TurnState changed(String thread, String diff) {
    return change(
        next -> {
          next.threadId = Optional.of(thread);
          next.latestDiff = Optional.of(diff);
        });
  }

  TurnState steered() {
    return change(next -> next.steerCount = steerCount + 1);
  }

  TurnState plusTool(ToolItemKind kind) {
    return change(next -> next.tools = tools.plus(kind));
  }

  /** Characters of the diff. */
  long text() {
    return latestDiff.map(String::length).orElse(0);
  }

  TurnTokens tokens() {
    return usage.map(TurnTokens::of).orElse(TurnTokens.UNKNOWN);
  }

  /** The same state but for what {@code edit} sets. */
  private TurnState change(Consumer<Draft> edit) {
    Draft next = new Draft(this);
    edit.accept(next);
    return next.toState();
  }

  /** A state that is being changed. */
  private static final class Draft {
    private Optional<Long> connectionId;
    private Optional<String> threadId;
    private Optional<String> rootTurnId;
    private OptionalLong imageCount;
    private Optional<TurnSetup> setup;
    private OptionalLong startedAt;
    private Optional<TokenUsage> usage;
    private Optional<TurnCompletion> completion;
    private Optional<String> latestDiff;
    private long steerCount;
    private ToolTally tools;
    private Confidence confidence;

    Draft(TurnState from) {
      connectionId = from.connectionId;
      threadId = from.threadId;
      rootTurnId = from.rootTurnId;
      imageCount = from.imageCount;
      setup = from.setup;
      startedAt = from.startedAt;
      usage = from.usage;
      completion = from.completion;
      latestDiff = from.latestDiff;
      steerCount = from.steerCount;
      tools = from.tools;
      confidence = from.confidence;
    }

    TurnState toState() {
      return new TurnState(
          connectionId,
          threadId,
          rootTurnId,
          imageCount,
          setup,
          startedAt,
          usage,
          completion,
          latestDiff,
          steerCount,
          tools,
          confidence);
    }
  }
}
