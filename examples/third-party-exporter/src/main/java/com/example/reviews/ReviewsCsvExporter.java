package com.example.reviews;

import io.agentanalytics.api.event.EventType;
import io.agentanalytics.api.event.ReviewEvent;
import io.agentanalytics.api.exporter.EventBatch;
import io.agentanalytics.api.exporter.EventExporter;
import io.agentanalytics.api.exporter.EventRecord;
import io.agentanalytics.api.exporter.ExportResult;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.Collectors;

/**
 * Appends one line for each review. A batch that is sent again gives its lines again, with the same
 * ids: whoever reads the file keeps the first of each.
 */
final class ReviewsCsvExporter implements EventExporter {
  // A channel would close itself when a thread is interrupted.
  private final FileOutputStream file;
  private boolean closed;

  ReviewsCsvExporter(Path path) throws IOException {
    String beginning = beginning(path);
    file = new FileOutputStream(path.toFile(), true);
    file.write(beginning.getBytes(StandardCharsets.UTF_8));
  }

  /** Titles for a new file, and an end for a line that was cut when an earlier run was killed. */
  private static String beginning(Path path) throws IOException {
    if (!Files.exists(path) || Files.size(path) == 0) {
      return ReviewLine.TITLES + "\n";
    }
    try (RandomAccessFile earlier = new RandomAccessFile(path.toFile(), "r")) {
      earlier.seek(earlier.length() - 1);
      return earlier.read() == '\n' ? "" : "\n";
    }
  }

  @Override
  public synchronized CompletionStage<ExportResult> export(EventBatch batch) {
    if (closed) {
      return CompletableFuture.completedStage(ExportResult.retry("closed"));
    }
    String lines =
        batch.records().stream()
            .filter(record -> record.eventType().equals(EventType.REVIEW.word()))
            .map(ReviewsCsvExporter::line)
            .collect(Collectors.joining());
    try {
      file.write(lines.getBytes(StandardCharsets.UTF_8));
      return CompletableFuture.completedStage(ExportResult.delivered());
    } catch (IOException e) {
      return CompletableFuture.completedStage(
          ExportResult.retry("cannot write: " + e.getClass().getSimpleName()));
    }
  }

  private static String line(EventRecord record) {
    return ReviewLine.of(record.id(), (ReviewEvent) record.event()) + "\n";
  }

  @Override
  public synchronized void close() {
    if (!closed) {
      closed = true;
      try {
        file.close();
      } catch (IOException e) {
        System.getLogger("com.example.reviews")
            .log(System.Logger.Level.WARNING, "the file did not close: {0}", e.getClass());
      }
    }
  }
}
