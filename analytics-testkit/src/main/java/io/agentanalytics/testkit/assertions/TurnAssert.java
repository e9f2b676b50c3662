package io.agentanalytics.testkit.assertions;

import static java.util.Objects.requireNonNull;

import io.agentanalytics.api.event.TurnEndStatus;
import io.agentanalytics.api.event.TurnEvent;
import io.agentanalytics.api.exporter.EventRecord;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;

/** Asks a turn: how it ended, what it used, what happened in it. */
public final class TurnAssert extends AbstractEventAssert<TurnAssert, TurnEvent> {
  TurnAssert(EventRecord actual, Neighbours neighbours) {
    super(actual, neighbours, TurnEvent.class, TurnAssert.class);
  }

  /** It did what it was asked for. */
  public TurnAssert completed() {
    return ended(TurnEndStatus.COMPLETED);
  }

  /** It was interrupted. */
  public TurnAssert wasInterrupted() {
    return ended(TurnEndStatus.INTERRUPTED);
  }

  /** It failed. */
  public TurnAssert failed() {
    return ended(TurnEndStatus.FAILED);
  }

  private TurnAssert ended(TurnEndStatus status) {
    return expect("status", status, event().status());
  }

  /** It was asked of this model. */
  public TurnAssert hasModel(String model) {
    return expect("model", requireNonNull(model, "model"), event().settings().model());
  }

  /** Whether it is the first of its thread. */
  public TurnAssert isFirst(boolean first) {
    return expect("is_first_turn", first, event().isFirstTurn());
  }

  /** How many images the user sent. */
  public TurnAssert hasImages(long count) {
    return expect("num_input_images", count, event().numInputImages());
  }

  /** How many steers it took. */
  public TurnAssert hasSteers(long count) {
    return expect("steer_count", count, event().steerCount());
  }

  /** How many tool items completed in it. */
  public TurnAssert hasToolCalls(long count) {
    return expect("total_tool_call_count", count, event().toolCounts().totalToolCallCount());
  }

  /** How many tokens it used. */
  public TurnAssert usedTokens(long total) {
    return expect("total_tokens", OptionalLong.of(total), event().tokens().totalTokens());
  }

  /** Nobody knows how many tokens it used. */
  public TurnAssert usedUnknownTokens() {
    return expect("total_tokens", OptionalLong.empty(), event().tokens().totalTokens());
  }

  /** How long it took. */
  public TurnAssert lasted(Duration time) {
    return expect("duration_ms", requireNonNull(time, "time"), millis(event().durationMs()));
  }

  /** Nothing went wrong. */
  public TurnAssert hasNoError() {
    return expect("turn_error", Optional.empty(), event().turnError());
  }
}
