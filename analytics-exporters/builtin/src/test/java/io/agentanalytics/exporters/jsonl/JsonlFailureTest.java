package io.agentanalytics.exporters.jsonl;

import static org.assertj.core.api.Assertions.assertThat;

import io.agentanalytics.api.exporter.ExportResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Disks that are full or sick, and files that a crash left behind. */
class JsonlFailureTest {
  private static final ExportResult NO_SPACE =
      ExportResult.retry("IOException: No space left on device");
  private static final ExportResult IO_ERROR =
      ExportResult.retry("IOException: Input/output error");

  @TempDir Path folder;
  private Jsonl jsonl;

  @BeforeEach
  void choosePath() {
    jsonl = new Jsonl(folder);
  }

  @ParameterizedTest
  @ValueSource(strings = {"never", "batch", "interval"})
  void fullDiskTellsWhichRecordsAreInTheFile(String policy) {
    var exporter = jsonl.set("fsync", policy).open();
    jsonl.disk.room = 2 * Jsonl.lineSize() + 10;

    var full = Jsonl.export(exporter, Jsonl.numbered(1, 2, 3, 4));

    assertThat(full).isEqualTo(ExportResult.deliveredInPart(Set.of(0, 1), NO_SPACE));
    assertThat(jsonl.content()).isEqualTo(Jsonl.lines(1, 2));
    exporter.close();
  }

  @Test
  void fullDiskThatGetsRoomAgainTakesTheRest() {
    var exporter = jsonl.open();
    jsonl.disk.room = 10;

    var full = Jsonl.export(exporter, Jsonl.numbered(1));
    jsonl.disk.room = 1_000;
    var later = Jsonl.export(exporter, Jsonl.numbered(1));
    exporter.close();

    assertThat(full).isEqualTo(NO_SPACE);
    assertThat(later).isEqualTo(ExportResult.delivered());
    assertThat(jsonl.content()).isEqualTo(Jsonl.lines(1));
  }

  @Test
  void diskThatCannotEvenCutOffIsMendedWhenItCan() {
    var exporter = jsonl.open();
    jsonl.disk.room = Jsonl.lineSize() + 20;
    jsonl.disk.failsToTruncate = true;

    var full = Jsonl.export(exporter, Jsonl.numbered(1, 2));
    jsonl.disk.room = 1_000;
    var sick = Jsonl.export(exporter, Jsonl.numbered(1, 2));
    jsonl.disk.failsToTruncate = false;
    var later = Jsonl.export(exporter, Jsonl.numbered(1, 2));
    exporter.close();

    assertThat(full).isEqualTo(NO_SPACE);
    assertThat(sick).isEqualTo(IO_ERROR);
    assertThat(later).isEqualTo(ExportResult.delivered());
    assertThat(jsonl.content()).isEqualTo(Jsonl.lines(1, 1, 2));
  }

  @Test
  void batchThatCannotBeSyncedIsTakenBack() {
    var exporter = jsonl.set("fsync", "batch").open();
    Jsonl.export(exporter, Jsonl.numbered(1));
    jsonl.disk.failsToSync = true;

    var failed = Jsonl.export(exporter, Jsonl.numbered(2, 3));
    jsonl.disk.failsToSync = false;
    var later = Jsonl.export(exporter, Jsonl.numbered(2, 3));
    exporter.close();

    assertThat(failed).isEqualTo(IO_ERROR);
    assertThat(later).isEqualTo(ExportResult.delivered());
    assertThat(jsonl.content()).isEqualTo(Jsonl.lines(1, 2, 3));
  }

  @Test
  void filesThatWereSyncedBeforeTheFailureStayDelivered() {
    var size = Long.toString(2 * Jsonl.lineSize());
    var exporter = jsonl.set("fsync", "batch").set("max-size", size).open();
    jsonl.disk.room = 3 * Jsonl.lineSize() + 1;

    var failed = Jsonl.export(exporter, Jsonl.numbered(1, 2, 3, 4));
    exporter.close();

    assertThat(failed).isEqualTo(ExportResult.deliveredInPart(Set.of(0, 1, 2), NO_SPACE));
    assertThat(jsonl.content(1)).isEqualTo(Jsonl.lines(1, 2));
    assertThat(jsonl.content()).isEqualTo(Jsonl.lines(3));
  }

  @Test
  void backgroundSyncComesWithoutFurtherBatches() {
    var exporter = jsonl.set("fsync", "interval").set("fsync-interval", "1ms").open();

    Jsonl.export(exporter, Jsonl.numbered(1));

    await(() -> jsonl.disk.syncs.get() == 1);
    exporter.close();
    assertThat(jsonl.log.lines()).isEmpty();
  }

  @Test
  void backgroundSyncThatFailsIsToldOnce() {
    var exporter = jsonl.set("fsync", "interval").set("fsync-interval", "1ms").open();
    jsonl.disk.failsToSync = true;

    Jsonl.export(exporter, Jsonl.numbered(1));
    await(() -> !jsonl.log.lines().isEmpty());
    exporter.close();

    assertThat(jsonl.log.lines())
        .containsExactly(
            "WARNING the disk may not keep what was written "
                + "java.io.IOException: Input/output error");
  }

  @Test
  void leavesNoThread() {
    var exporter = jsonl.set("fsync", "interval").set("fsync-interval", "1ms").open();
    await(JsonlFailureTest::hasThread);

    exporter.close();

    await(() -> !hasThread());
  }

  private static boolean hasThread() {
    return Thread.getAllStackTraces().keySet().stream()
        .anyMatch(thread -> thread.getName().startsWith("analytics-export-audit-sync-"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{",
        "{\"event_ty",
        "{\"event_type\":\"numb",
        "{\"event_type\":\"}}}",
        "{\"event_type\":\"a\\\"}",
        "{\"event_type\":\"a\",\"event_params\":{\"number\":1}",
        "{\"id\":\"00000000",
        "\0\0\0\0"
      })
  void unfinishedLineOfACrashIsCutOff(String unfinished) throws IOException {
    jsonl.holds(Jsonl.lines(1) + unfinished);

    jsonl.export(Jsonl.numbered(2));

    assertThat(jsonl.content()).isEqualTo(Jsonl.lines(1, 2));
    assertThat(jsonl.log.lines())
        .containsExactly(
            "WARNING %s: cut off %d bytes of a line that a crash had left unfinished, the 1. so far"
                .formatted(jsonl.path, unfinished.length()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"event_type\":\"a\",\"event_params\":{\"number\":1}}",
        "{\"id\":\"1\",\"event\":{}}",
        "not ours",
        "{\"other\":",
        "\u00e9"
      })
  void lineThatOnlyLacksItsEndStays(String line) throws IOException {
    jsonl.holds(Jsonl.lines(1) + line);

    jsonl.export(Jsonl.numbered(2));

    assertThat(jsonl.content()).isEqualTo(Jsonl.lines(1) + line + "\n" + Jsonl.lines(2));
    assertThat(jsonl.log.lines()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {8_191, 8_192, 8_193, 100_000})
  void unfinishedLineMayBeLong(int length) throws IOException {
    var unfinished = "{\"event_type\":\"" + "x".repeat(length);
    Files.writeString(jsonl.path, Jsonl.lines(1, 2) + unfinished);

    jsonl.export(Jsonl.numbered(3));

    assertThat(jsonl.content()).isEqualTo(Jsonl.lines(1, 2, 3));
  }

  @Test
  void unfinishedLineMayBeTheOnlyOne() throws IOException {
    Files.writeString(jsonl.path, "{\"event_type\":\"x");

    jsonl.export(Jsonl.numbered(1));

    assertThat(jsonl.content()).isEqualTo(Jsonl.lines(1));
  }

  private static void await(BooleanSupplier condition) {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime()).as("deadline").isLessThan(end);
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1));
    }
  }
}
