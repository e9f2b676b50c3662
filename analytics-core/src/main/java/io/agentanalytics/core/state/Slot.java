package io.agentanalytics.core.state;

import java.util.function.Consumer;
import java.util.function.LongSupplier;

/**
 * What a slice knows of its store.
 *
 * @param observedMs how old the source is
 * @param forgotten gets the reason for each entry that goes
 */
record Slot(
    String name, StateLimits.Limit limit, LongSupplier observedMs, Consumer<String> forgotten) {

  long now() {
    return observedMs.getAsLong();
  }

  boolean isTooOld(long usedMs) {
    return now() - usedMs > limit.maxAge().toMillis();
  }
}
