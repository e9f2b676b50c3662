package io.agentanalytics.spool;

import io.agentanalytics.api.exporter.EventBatch;
import io.agentanalytics.api.exporter.EventExporter;
import io.agentanalytics.api.exporter.EventRecord;
import io.agentanalytics.api.exporter.ExportResult;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.locks.LockSupport;

/** Appends a line for each record that it takes, and tells so only when the line is written. */
final class LineDestination implements EventExporter {
  private static final int ID_LENGTH = 36;

  private final FileChannel file;
  private final double failures;
  private final Random random;

  /** An event that has come. */
  record Arrival(String source, long sequence, String id) {
    static Arrival of(EventRecord record) {
      return new Arrival(record.source().toString(), record.sequence(), record.id().toString());
    }

    /** Which one it is; however often it comes, its id is the same. */
    String event() {
      return source + " " + sequence;
    }
  }

  LineDestination(Path path, double failures, Random random) throws IOException {
    this.file = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    this.failures = failures;
    this.random = new Random(random.nextLong());
    write("\n"); // Behind a line that was cut.
  }

  /**
   * What a file of a destination holds, in order, but for lines that were cut; what came again is
   * there once, unless its id is another.
   */
  static List<Arrival> arrivals(Path path) throws IOException {
    return Files.readAllLines(path).stream()
        .map(line -> line.split(" ", -1))
        .filter(words -> words.length == 3 && words[2].length() == ID_LENGTH)
        .map(words -> new Arrival(words[0], Long.parseLong(words[1]), words[2]))
        .distinct()
        .toList();
  }

  @Override
  public CompletionStage<ExportResult> export(EventBatch batch) {
    if (random.nextDouble() < failures) {
      return failure(batch.records());
    }
    batch.records().forEach(this::write);
    return CompletableFuture.completedStage(ExportResult.delivered());
  }

  private CompletionStage<ExportResult> failure(List<EventRecord> records) {
    LockSupport.parkNanos(random.nextInt(3_000_000));
    if (random.nextBoolean()) {
      throw new IllegalStateException("closed");
    }
    if (random.nextBoolean()) {
      records.forEach(this::write); // The answer is lost, not the records.
    }
    return CompletableFuture.completedStage(ExportResult.retry("failing"));
  }

  private void write(EventRecord record) {
    write(record.source() + " " + record.sequence() + " " + record.id() + "\n");
  }

  private void write(String line) {
    try {
      ByteBuffer bytes = ByteBuffer.wrap(line.getBytes(StandardCharsets.UTF_8));
      while (bytes.hasRemaining()) {
        file.write(bytes);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    try {
      file.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
