package io.agentanalytics.exporters.console;

import io.agentanalytics.api.exporter.EventBatch;
import io.agentanalytics.api.exporter.EventExporter;
import io.agentanalytics.api.exporter.EventRecord;
import io.agentanalytics.api.exporter.ExportResult;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * Prints events, one a line; the lines of a batch come without others between them. A stream that
 * has failed once is given up, as its reader has gone: batches are rejected from then on.
 *
 * <p>Works on the thread that calls; the stream is not closed.
 */
final class ConsoleExporter implements EventExporter {
  private final PrintStream out;
  private final ConsoleFormat format;
  private final TextLines lines;
  private volatile boolean closed;

  ConsoleExporter(PrintStream out, ConsoleFormat format, TextLines lines) {
    this.out = out;
    this.format = format;
    this.lines = lines;
  }

  @Override
  public CompletionStage<ExportResult> export(EventBatch batch) {
    if (closed) {
      return CompletableFuture.completedFuture(ExportResult.retry("closed"));
    }
    if (format == ConsoleFormat.TEXT) {
      printText(batch);
    } else {
      printJson(batch);
    }
    return CompletableFuture.completedFuture(
        out.checkError()
            ? ExportResult.rejected("the stream cannot be written")
            : ExportResult.delivered());
  }

  private void printText(EventBatch batch) {
    StringBuilder text = new StringBuilder();
    for (EventRecord record : batch.records()) {
      text.append(lines.of(record)).append(System.lineSeparator());
    }
    out.print(text);
  }

  /** As bytes: the encoding of the stream is for people, JSON is always UTF-8. */
  private void printJson(EventBatch batch) {
    var events = batch.records().stream().map(EventRecord::json).toList();
    int size = events.stream().mapToInt(event -> event.remaining() + 1).reduce(0, Math::addExact);
    ByteBuffer bytes = ByteBuffer.allocate(size);
    events.forEach(event -> bytes.put(event).put((byte) '\n'));
    out.write(bytes.array(), 0, size);
  }

  @Override
  public void close() {
    closed = true;
  }
}
