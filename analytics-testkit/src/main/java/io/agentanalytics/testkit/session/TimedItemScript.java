package io.agentanalytics.testkit.session;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * An item that tells how long its tool took.
 *
 * @param <S> the kind, so that descriptions can be chained
 */
public abstract class TimedItemScript<S extends TimedItemScript<S>> extends ItemScript<S> {
  private @Nullable Duration execution;

  TimedItemScript(TurnScript turn, String kind, String id) {
    super(turn, kind, id);
  }

  /** How long the tool itself took; as long as the item unless set. */
  public S ran(Duration time) {
    execution = time;
    return self();
  }

  long executionMs() {
    return execution == null ? elapsedMs() : execution.toMillis();
  }
}
