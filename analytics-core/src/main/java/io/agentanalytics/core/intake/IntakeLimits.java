package io.agentanalytics.core.intake;

/**
 * What may wait to be processed.
 *
 * @param workers threads among which the sources are spread, 1 or more
 * @param inputs facts and frames, over all workers
 * @param bytes of them, over all workers; of a fact the characters of its texts
 * @param maxInputBytes a single larger one is refused
 */
public record IntakeLimits(int workers, long inputs, long bytes, long maxInputBytes) {
  /** As many workers as can run beside the host without being in its way. */
  public static final IntakeLimits STANDARD =
      new IntakeLimits(
          Math.max(1, Math.min(4, Runtime.getRuntime().availableProcessors() / 2)),
          65_536,
          64L << 20,
          8L << 20);
}
