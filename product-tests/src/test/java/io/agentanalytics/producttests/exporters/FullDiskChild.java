package io.agentanalytics.producttests.exporters;

import io.agentanalytics.api.exporter.EventBatch;
import java.util.Map;

/** Runs in a JVM of its own, whose files may not grow beyond a limit. */
final class FullDiskChild {
  /** Enough for about three times the limit. */
  private static final int ROUNDS = 40;

  private FullDiskChild() {}

  /** Exports to the file that is named until it is full, and prints each outcome. */
  public static void main(String[] arguments) {
    var batch = new EventBatch(Exporters.records("codex-0.131/plain_turn"));
    var values = Map.of("path", arguments[0], "fsync", "batch");
    try (var exporter = Exporters.create("jsonl", values)) {
      for (int round = 0; round < ROUNDS; round++) {
        System.out.println(exporter.export(batch).toCompletableFuture().join());
      }
    }
  }
}
