package io.agentanalytics.exporters.jsonl;

import io.agentanalytics.api.exporter.ExportResult;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Brings the lines of one batch into the file and finds out which of them are there. Used once. */
final class BatchWriter {
  private final LineFile file;
  private final Lines lines;
  private final boolean isSynced;

  /** Lines that are in a file. */
  private int written;

  /** Of these, the lines that count as delivered. */
  private int delivered;

  /**
   * @param isSynced whether lines count as delivered only when the disk has them
   */
  BatchWriter(LineFile file, Lines lines, boolean isSynced) {
    this.file = file;
    this.lines = lines;
    this.isSynced = isSynced;
  }

  ExportResult write() {
    try {
      file.open();
      while (written < lines.count()) {
        if (file.rotateIfDue(lines.size(written, written + 1))) {
          delivered = written;
        }
        written += file.append(lines, written);
      }
      sync();
      return ExportResult.delivered();
    } catch (IOException e) {
      salvage();
      return result(ExportResult.retry(reason(e)));
    }
  }

  private void sync() throws IOException {
    if (isSynced) {
      file.sync();
    }
    delivered = written;
  }

  private void salvage() {
    written += file.salvage(lines, written);
    try {
      sync();
    } catch (IOException e) {
      file.rollBack();
    }
  }

  private ExportResult result(ExportResult rest) {
    return delivered == 0
        ? rest
        : ExportResult.deliveredInPart(
            IntStream.range(0, delivered).boxed().collect(Collectors.toSet()), rest);
  }

  /** What happened, without the path: many messages are nothing else. */
  static String reason(IOException problem) {
    if (problem instanceof FileSystemException named) {
      String name = named.getClass().getSimpleName();
      return Optional.ofNullable(named.getReason()).map(why -> name + ": " + why).orElse(name);
    }
    return problem.getClass().getSimpleName() + ": " + problem.getMessage();
  }
}
