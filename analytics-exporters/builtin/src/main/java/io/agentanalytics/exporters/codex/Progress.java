package io.agentanalytics.exporters.codex;

import io.agentanalytics.api.exporter.ExportResult;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What has become of the requests of one batch so far.
 *
 * <p>A result has one word for all records that have not arrived. Once a request has to be tried
 * again, it is a retry for those that were rejected as well: they come again, are rejected again,
 * and are counted as that in the end.
 */
final class Progress {
  private final int size;
  private final SortedSet<Integer> delivered = new TreeSet<>();
  private final Set<String> rejections = new LinkedHashSet<>();
  private @Nullable ExportResult retry;

  /**
   * @param size records of the batch
   */
  Progress(int size) {
    this.size = size;
  }

  boolean isStopped() {
    return retry != null;
  }

  boolean hasDelivered() {
    return !delivered.isEmpty();
  }

  /** All that has not been sent is tried again. */
  void stop(ExportResult later) {
    retry = later;
  }

  /** The outcome of a request, for all of its records. */
  void add(RecordRange range, ExportResult result) {
    result.accept(new Adding(range));
  }

  /** What has become of the batch. */
  ExportResult result() {
    if (delivered.size() == size) {
      return ExportResult.delivered();
    }
    ExportResult rest =
        retry != null ? retry : ExportResult.rejected(String.join(", ", rejections));
    return delivered.isEmpty() ? rest : ExportResult.deliveredInPart(delivered, rest);
  }

  /** Returns whether something was added. */
  private final class Adding implements ExportResult.Visitor<Boolean> {
    private final RecordRange range;

    Adding(RecordRange range) {
      this.range = range;
    }

    @Override
    public Boolean delivered(ExportResult.Delivered all) {
      return delivered.addAll(range.indexes());
    }

    @Override
    public Boolean deliveredInPart(ExportResult.DeliveredInPart part) {
      throw new IllegalArgumentException("a request arrives whole or not at all");
    }

    @Override
    public Boolean retry(ExportResult.Retry later) {
      stop(later);
      return true;
    }

    @Override
    public Boolean rejected(ExportResult.Rejected never) {
      return rejections.add(never.reason());
    }
  }
}
