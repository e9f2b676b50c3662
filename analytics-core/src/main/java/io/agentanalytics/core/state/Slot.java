package io.agentanalytics.core.state;

import java.util.function.Consumer;
import java.util.function.LongSupplier;

/**
 * What a map knows of its store.
 *
 * @param observedMs how old the source is
 * @param forgotten gets the reason for each entry that goes
 */
record Slot(StateLimits.Limit limit, LongSupplier observedMs, Consumer<String> forgotten) {

  long now() {
    return observedMs.getAsLong();
  }

  boolean isTooMany(int entries) {
    return entries > limit.maxEntries();
  }

  boolean isTooOld(long usedMs) {
    return now() - usedMs > limit.maxAge().toMillis();
  }

  void forgotForRoom() {
    forgotten.accept("limit");
  }

  void forgotForAge() {
    forgotten.accept("age");
  }
}
