package io.agentanalytics.core.delivery;

import static java.util.Objects.requireNonNull;

import java.time.Duration;

/**
 * How a lane queues, batches and retries.
 *
 * @param queue what may wait in memory; a fact that is larger still enters an empty queue
 * @param batch what one call of the exporter takes; a single larger record goes alone
 * @param maxRecordBytes larger records are dropped
 * @param linger how long a batch that is not full waits for more, once the lane is free
 * @param timeout longest wait for the answer to one call
 * @param deadline of all tries of one batch since a part of it last arrived; a durable lane tries
 *     for ever
 * @param retry bounds of the delays between tries
 */
public record LaneOptions(
    Amount queue,
    Amount batch,
    long maxRecordBytes,
    Duration linger,
    Duration timeout,
    Duration deadline,
    RetryDelays retry) {
  /** What holds unless configured. */
  public static final LaneOptions STANDARD =
      new LaneOptions(
          new Amount(8_192, 32L << 20),
          new Amount(256, 1L << 20),
          8L << 20,
          Duration.ofSeconds(1),
          Duration.ofSeconds(30),
          Duration.ofMinutes(2),
          new RetryDelays(Duration.ofMillis(200), Duration.ofSeconds(30)));

  public LaneOptions {
    requireNonNull(queue, "queue");
    requireNonNull(batch, "batch");
    requireNonNull(linger, "linger");
    requireNonNull(timeout, "timeout");
    requireNonNull(deadline, "deadline");
    requireNonNull(retry, "retry");
  }
}
