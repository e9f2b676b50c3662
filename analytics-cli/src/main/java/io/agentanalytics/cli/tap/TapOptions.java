package io.agentanalytics.cli.tap;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.function.IntConsumer;
import java.util.function.LongSupplier;

/**
 * How a tap ends.
 *
 * @param analysisTimeout how long the analysis may go on behind the end of the command, as long as
 *     {@code progress} stands still
 * @param progress what makes the analysis wait and is worth waiting for, a number that grows
 * @param halt ends the process at once with an exit code, whatever still runs
 */
public record TapOptions(Duration analysisTimeout, LongSupplier progress, IntConsumer halt) {
  public TapOptions {
    requireNonNull(analysisTimeout, "analysisTimeout");
    requireNonNull(progress, "progress");
    requireNonNull(halt, "halt");
  }
}
