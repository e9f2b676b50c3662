package io.agentanalytics.testkit.exporter;

import static java.util.Objects.requireNonNull;

import io.agentanalytics.api.event.EventType;
import io.agentanalytics.api.exporter.EventBatch;
import io.agentanalytics.api.exporter.EventExporter;
import io.agentanalytics.api.exporter.EventRecord;
import io.agentanalytics.api.exporter.ExportResult;
import io.agentanalytics.testkit.internal.Arrivals;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Keeps everything that it is given, for tests to look at. Hand one to the pipeline, or name the
 * type {@code memory} in the configuration and ask for {@link #named(String)}.
 *
 * <p>Safe to use from several threads.
 */
public final class InMemoryExporter implements EventExporter {
  /** What {@link java.util.ServiceLoader} leads to cannot be handed out in another way. */
  private static final Map<String, InMemoryExporter> BY_NAME = new ConcurrentHashMap<>();

  private final Arrivals<EventBatch> batches = new Arrivals<>();
  private volatile boolean closed;

  private InMemoryExporter() {}

  /** A new exporter that has nothing. */
  public static InMemoryExporter create() {
    return new InMemoryExporter();
  }

  static InMemoryExporter create(String name) {
    InMemoryExporter exporter = create();
    BY_NAME.put(name, exporter);
    return exporter;
  }

  /**
   * The exporter that was configured last under a name. It can be asked after it was closed; tests
   * that run at the same time use names of their own.
   *
   * @param name of the exporter in the configuration
   * @throws IllegalArgumentException if none was; the message lists all names
   */
  public static InMemoryExporter named(String name) {
    InMemoryExporter exporter = BY_NAME.get(requireNonNull(name, "name"));
    if (exporter == null) {
      throw new IllegalArgumentException(
          "no exporter of type memory is named " + name + ", there are " + BY_NAME.keySet());
    }
    return exporter;
  }

  /** Takes the batch; asks for a retry once it is closed. */
  @Override
  public CompletionStage<ExportResult> export(EventBatch batch) {
    requireNonNull(batch, "batch");
    if (closed) {
      return CompletableFuture.completedFuture(ExportResult.retry("closed"));
    }
    batches.add(batch);
    return CompletableFuture.completedFuture(ExportResult.delivered());
  }

  /** All batches, in order. */
  public List<EventBatch> batches() {
    return batches.all();
  }

  /** The records of all batches, in order. */
  public List<EventRecord> records() {
    return batches.all().stream().flatMap(batch -> batch.records().stream()).toList();
  }

  /** The records of one type, in order. */
  public List<EventRecord> records(EventType type) {
    return records().stream().filter(record -> record.eventType().equals(type.word())).toList();
  }

  /**
   * Waits until so many records have come, and gives all of them.
   *
   * @throws AssertionError naming what has come, if there are fewer when the time is up
   */
  public List<EventRecord> awaitRecords(int count, Duration patience) {
    batches.await(
        all -> all.stream().mapToInt(EventBatch::size).sum() >= count,
        patience,
        () -> "expected " + count + " records, got " + records());
    return records();
  }

  /** Whether it has been closed. */
  public boolean isClosed() {
    return closed;
  }

  @Override
  public void close() {
    closed = true;
  }
}
