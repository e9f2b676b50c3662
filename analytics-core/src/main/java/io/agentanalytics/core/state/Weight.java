package io.agentanalytics.core.state;

import java.util.function.ToLongFunction;

/**
 * A limit of what values hold, in all.
 *
 * @param of what one value holds
 */
record Weight<V>(ToLongFunction<V> of, long max) {
  /** No such limit. */
  static <V> Weight<V> none() {
    return new Weight<>(value -> 0, Long.MAX_VALUE);
  }
}
