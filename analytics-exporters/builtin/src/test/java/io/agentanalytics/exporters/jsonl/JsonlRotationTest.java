package io.agentanalytics.exporters.jsonl;

import static org.assertj.core.api.Assertions.assertThat;

import io.agentanalytics.api.exporter.ExportResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JsonlRotationTest {
  @TempDir Path folder;
  private Jsonl jsonl;

  @BeforeEach
  void choosePath() {
    jsonl = new Jsonl(folder).set("max-size", Long.toString(2 * Jsonl.lineSize()));
  }

  @Test
  void fullFilesAreMovedAside() {
    jsonl.export(Jsonl.numbered(1, 2, 3, 4, 5));

    assertThat(jsonl.files()).containsExactly("events.jsonl", "events.jsonl.1", "events.jsonl.2");
    assertThat(jsonl.content(2)).isEqualTo(Jsonl.lines(1, 2));
    assertThat(jsonl.content(1)).isEqualTo(Jsonl.lines(3, 4));
    assertThat(jsonl.content()).isEqualTo(Jsonl.lines(5));
  }

  @Test
  void sizeCountsWhatWasThereBefore() {
    jsonl.export(Jsonl.numbered(1));
    jsonl.export(Jsonl.numbered(2, 3));

    assertThat(jsonl.content(1)).isEqualTo(Jsonl.lines(1, 2));
    assertThat(jsonl.content()).isEqualTo(Jsonl.lines(3));
  }

  @Test
  void oldestMakesRoom() {
    jsonl.set("keep", "1").export(Jsonl.numbered(1, 2, 3, 4, 5, 6));

    assertThat(jsonl.files()).containsExactly("events.jsonl", "events.jsonl.1");
    assertThat(jsonl.content(1)).isEqualTo(Jsonl.lines(3, 4));
  }

  @Test
  void lineThatIsLargerThanAFileHasOneToItself() {
    jsonl.set("max-size", "1").export(Jsonl.numbered(1, 2));

    assertThat(jsonl.content(1)).isEqualTo(Jsonl.lines(1));
    assertThat(jsonl.content()).isEqualTo(Jsonl.lines(2));
  }

  @Test
  void gapIsClosedBeforeAnythingIsGivenUp() throws IOException {
    jsonl.set("keep", "3").export(Jsonl.numbered(1, 2, 3, 4, 5, 6, 7, 8));
    Files.delete(folder.resolve("events.jsonl.2"));

    jsonl.export(Jsonl.numbered(9));

    assertThat(jsonl.content(3)).isEqualTo(Jsonl.lines(1, 2));
    assertThat(jsonl.content(2)).isEqualTo(Jsonl.lines(5, 6));
    assertThat(jsonl.content(1)).isEqualTo(Jsonl.lines(7, 8));
  }

  @Test
  void fileThatCannotBeMovedIsARetryAndWorksLater() throws IOException {
    var obstacle = folder.resolve("events.jsonl.1").resolve("obstacle");
    jsonl.set("keep", "1");
    Files.createDirectories(obstacle);
    var exporter = jsonl.open();

    var failed = Jsonl.export(exporter, Jsonl.numbered(1, 2, 3));
    Files.delete(obstacle);
    Files.delete(obstacle.getParent());
    var later = Jsonl.export(exporter, Jsonl.numbered(3));
    exporter.close();

    assertThat(failed)
        .isInstanceOfSatisfying(
            ExportResult.DeliveredInPart.class,
            part -> {
              assertThat(part.indexes()).isEqualTo(Set.of(0, 1));
              assertThat(part.rest()).isInstanceOf(ExportResult.Retry.class);
            });
    assertThat(later).isEqualTo(ExportResult.delivered());
    assertThat(jsonl.content(1)).isEqualTo(Jsonl.lines(1, 2));
    assertThat(jsonl.content()).isEqualTo(Jsonl.lines(3));
  }

  @Test
  void rotatedFilesAreSyncedFirst() {
    var exporter = jsonl.set("fsync", "interval").set("fsync-interval", "1h").open();

    Jsonl.export(exporter, Jsonl.numbered(IntStream.rangeClosed(1, 6).toArray()));

    assertThat(jsonl.disk.syncs).hasValue(2);
    exporter.close();
  }
}
