package io.agentanalytics.testkit.exporter;

import static java.util.Objects.requireNonNull;

import io.agentanalytics.api.exporter.EventBatch;
import io.agentanalytics.api.exporter.EventExporter;
import io.agentanalytics.api.exporter.EventRecord;
import io.agentanalytics.api.exporter.ExportResult;
import io.agentanalytics.testkit.internal.Arrivals;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Does with each call what the test has scripted; after the script, everything is delivered.
 *
 * <p>Safe to use from several threads.
 */
public final class FaultyExporter implements EventExporter {
  private final Object lock = new Object();
  private final Arrivals<EventBatch> calls = new Arrivals<>();
  private final Arrivals<EventRecord> delivered = new Arrivals<>();
  private final AtomicInteger running = new AtomicInteger();
  private final AtomicInteger mostAtOnce = new AtomicInteger();
  private final AtomicInteger closings = new AtomicInteger();

  /** Guarded by the lock. */
  private final Queue<ExportAnswer> script = new ArrayDeque<>();

  /** Guarded by the lock. */
  private ExportAnswer afterwards = ExportAnswer.delivers();

  private volatile Runnable atClose = () -> {};

  private FaultyExporter() {}

  /** Answers the next calls like this, one answer a call. */
  public static FaultyExporter scripted(ExportAnswer... answers) {
    return new FaultyExporter().then(answers);
  }

  /** Continues the script. */
  public FaultyExporter then(ExportAnswer... answers) {
    synchronized (lock) {
      script.addAll(List.of(answers));
    }
    return this;
  }

  /** What to do with all calls after the script, instead of delivering. */
  public FaultyExporter afterwards(ExportAnswer answer) {
    synchronized (lock) {
      afterwards = requireNonNull(answer, "answer");
    }
    return this;
  }

  /** What {@link #close} does, for example throw or wait for a gate. */
  public FaultyExporter atClose(Runnable action) {
    atClose = requireNonNull(action, "action");
    return this;
  }

  @Override
  @SuppressWarnings("NullAway") // To return null is one of the faults.
  public CompletionStage<ExportResult> export(EventBatch batch) {
    mostAtOnce.accumulateAndGet(running.incrementAndGet(), Math::max);
    AtomicBoolean ended = new AtomicBoolean();
    CompletionStage<ExportResult> stage = null;
    calls.add(batch);
    try {
      stage = next().to(batch);
    } finally {
      if (stage == null) {
        running.decrementAndGet();
      }
    }
    if (stage != null) {
      stage.whenComplete(
          (result, failure) -> {
            if (ended.compareAndSet(false, true)) {
              running.decrementAndGet();
              keepDelivered(batch, result);
            }
          });
    }
    return stage;
  }

  private ExportAnswer next() {
    synchronized (lock) {
      ExportAnswer answer = script.poll();
      return answer == null ? afterwards : answer;
    }
  }

  private void keepDelivered(EventBatch batch, ExportResult result) {
    if (result instanceof ExportResult.Delivered) {
      batch.records().forEach(delivered::add);
    } else if (result instanceof ExportResult.DeliveredInPart part) {
      part.indexes().stream()
          .filter(index -> index < batch.size())
          .forEach(index -> delivered.add(batch.records().get(index)));
    }
  }

  /** Every batch that it was called with, in order. */
  public List<EventBatch> calls() {
    return calls.all();
  }

  /** The records of which it said that they have arrived, in order. */
  public List<EventRecord> delivered() {
    return delivered.all();
  }

  /**
   * Waits until it was called so many times, and gives all batches.
   *
   * @throws AssertionError naming the number of calls, if there are fewer when the time is up
   */
  public List<EventBatch> awaitCalls(int count, Duration patience) {
    return calls.await(
        all -> all.size() >= count,
        patience,
        () -> "expected " + count + " calls, got " + calls().size());
  }

  /**
   * Waits until so many records have arrived, and gives all of them.
   *
   * @throws AssertionError naming what has arrived, if that is less when the time is up
   */
  public List<EventRecord> awaitDelivered(int count, Duration patience) {
    return delivered.await(
        all -> all.size() >= count,
        patience,
        () -> "expected " + count + " records to be delivered, got " + delivered());
  }

  /** The most calls that were unanswered at the same time; lanes promise one. */
  public int mostCallsAtOnce() {
    return mostAtOnce.get();
  }

  /** How often it was closed. */
  public int closings() {
    return closings.get();
  }

  @Override
  public void close() {
    closings.incrementAndGet();
    atClose.run();
  }
}
