package io.agentanalytics.exporters.jsonl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.agentanalytics.api.ConfigurationException;
import io.agentanalytics.api.SourceId;
import io.agentanalytics.api.exporter.EventBatch;
import io.agentanalytics.api.exporter.ExportResult;
import io.agentanalytics.api.exporter.ExporterConfig;
import io.agentanalytics.exporters.TextRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class JsonlExporterTest {
  @TempDir Path folder;
  private Jsonl jsonl;

  @BeforeEach
  void choosePath() {
    jsonl = new Jsonl(folder);
  }

  @Test
  void recordsCarryWhatIdentifiesThem() {
    var result = jsonl.set("format", "record").export(TextRecord.of(1, 7, "a"));

    assertThat(result).isEqualTo(ExportResult.delivered());
    assertThat(jsonl.content())
        .isEqualTo(
            "{\"id\":\"00000000-0000-0000-0000-000000000001\",\"source\":\"source-1\","
                + "\"ordinal\":7,\"fact\":7,\"sequence\":1,\"observed_at_ms\":1750000000007,"
                + "\"confidence\":\"exact\",\"incomplete\":false,\"profile\":\"seed\","
                + "\"event\":{\"event_type\":\"a\",\"event_params\":{\"number\":1}}}\n");
  }

  @Test
  void recordsSayThatInputWasSkipped() {
    jsonl.set("format", "record").export(TextRecord.numbered(1).incomplete());

    assertThat(jsonl.content()).contains(",\"incomplete\":true,");
  }

  @Test
  void sourcesMayHaveAnyName() {
    var source = new SourceId("a \"b\" \\ c\n\u001f \u00e9 \ud83d\ude00");

    jsonl.set("format", "record").export(TextRecord.numbered(1).of(source));

    assertThat(jsonl.content())
        .hasLineCount(1)
        .contains("\"source\":\"a \\\"b\\\" \\\\ c\\n\\u001f \u00e9 \ud83d\ude00\",");
  }

  @Test
  void bareEventsStandAlone() {
    jsonl.export(Jsonl.numbered(1, 2));

    assertThat(jsonl.content()).isEqualTo(Jsonl.lines(1, 2));
  }

  @Test
  void appendsToWhatIsThere() {
    jsonl.export(Jsonl.numbered(1));
    jsonl.export(Jsonl.numbered(2, 3));

    assertThat(jsonl.content()).isEqualTo(Jsonl.lines(1, 2, 3));
  }

  @Test
  void newFileCanBeReadByItsOwnerOnly() throws IOException {
    jsonl.set("max-size", "1").export(Jsonl.numbered(1, 2));

    for (var file : jsonl.files()) {
      var permissions = Files.getPosixFilePermissions(folder.resolve(file));
      assertThat(PosixFilePermissions.toString(permissions)).isEqualTo("rw-------");
    }
  }

  @Test
  void fileThatOthersCouldReadIsTheirsNoMore() throws IOException {
    Files.createFile(jsonl.path);
    Files.setPosixFilePermissions(jsonl.path, PosixFilePermissions.fromString("rw-rw-rw-"));

    jsonl.export(Jsonl.numbered(1));

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(jsonl.path)))
        .isEqualTo("rw-------");
    assertThat(jsonl.log.lines()).first().asString().contains("rw-rw-rw-", "keep-mode");
  }

  @Test
  void linkIsNotFollowed() throws IOException {
    var target = Files.writeString(folder.resolve("target"), "mine");
    Files.createSymbolicLink(jsonl.path, target);

    assertThatExceptionOfType(ConfigurationException.class)
        .isThrownBy(() -> jsonl.export(Jsonl.numbered(1)))
        .withMessageContaining("is a link, see follow-links");
    assertThat(target).hasContent("mine");
  }

  @Test
  void linkIsFollowedWhenThatIsAskedFor() throws IOException {
    var target = folder.resolve("target");
    Files.createSymbolicLink(jsonl.path, target);
    var keys = new JsonlExporterProvider().keys();
    var values = Map.of("path", jsonl.path.toString(), "format", "bare", "follow-links", "true");

    try (var exporter =
        new JsonlExporterProvider().create(ExporterConfig.of("audit", keys, values))) {
      exporter.export(EventBatch.of(Jsonl.numbered(1))).toCompletableFuture().join();
    }

    assertThat(target).hasContent(Jsonl.lines(1));
  }

  @Test
  void fileThatExistsKeepsItsPermissions() throws IOException {
    Files.createFile(
        jsonl.path,
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-r-----")));

    jsonl.export(Jsonl.numbered(1));

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(jsonl.path)))
        .isEqualTo("rw-r-----");
  }

  @Test
  void writesToANewFileWhenTheOldOneIsMovedAway() throws IOException {
    var exporter = jsonl.open();
    Jsonl.export(exporter, Jsonl.numbered(1));
    Files.move(jsonl.path, folder.resolve("moved"));

    Jsonl.export(exporter, Jsonl.numbered(2));
    exporter.close();

    assertThat(folder.resolve("moved")).hasContent(Jsonl.lines(1));
    assertThat(jsonl.content()).isEqualTo(Jsonl.lines(2));
  }

  @Test
  void writesOnWhenTheFileIsEmptiedByOthers() throws IOException {
    var exporter = jsonl.open();
    Jsonl.export(exporter, Jsonl.numbered(1, 2));
    Files.writeString(jsonl.path, "");

    Jsonl.export(exporter, Jsonl.numbered(3));
    exporter.close();

    assertThat(jsonl.content()).isEqualTo(Jsonl.lines(3));
  }

  @Test
  void keepsOnWritingWhenItsThreadIsInterrupted() {
    var exporter = jsonl.open();
    Thread.currentThread().interrupt();

    var result = Jsonl.export(exporter, Jsonl.numbered(1));

    assertThat(Thread.interrupted()).isTrue();
    assertThat(result).isEqualTo(ExportResult.delivered());
    exporter.close();
    assertThat(jsonl.content()).isEqualTo(Jsonl.lines(1));
  }

  @Test
  void closesItsFileWhenTheClosingThreadIsInterrupted() {
    var exporter = jsonl.open();
    Thread.currentThread().interrupt();

    exporter.close();

    assertThat(Thread.interrupted()).isTrue();
    assertThat(jsonl.export(Jsonl.numbered(1))).isEqualTo(ExportResult.delivered());
  }

  @Test
  void nothingIsWrittenAfterClose() {
    var exporter = jsonl.open();

    exporter.close();
    exporter.close();

    assertThat(Jsonl.export(exporter, Jsonl.numbered(1))).isEqualTo(ExportResult.retry("closed"));
    assertThat(jsonl.content()).isEmpty();
  }

  @Test
  void fileHasOneWriterOnly() {
    var exporter = jsonl.open();

    assertThatThrownBy(() -> jsonl.open())
        .isInstanceOf(ConfigurationException.class)
        .hasMessage(
            "audit.path: cannot open %s: FileSystemException: another exporter writes to it",
            jsonl.path);

    exporter.close();
  }

  @Test
  void pathThatCanNeverWorkIsAConfigurationProblem() {
    var missing = folder.resolve("missing").resolve("events.jsonl");

    assertThatThrownBy(() -> jsonl.set("path", missing.toString()).open())
        .isInstanceOf(ConfigurationException.class)
        .hasMessage("audit.path: cannot open %s: NoSuchFileException", missing);
    assertThatThrownBy(() -> jsonl.set("path", folder.toString()).open())
        .isInstanceOf(ConfigurationException.class)
        .hasMessageStartingWith("audit.path: cannot open " + folder);
  }

  @ParameterizedTest
  @EnumSource
  void everyPolicyWritesEverything(FsyncPolicy policy) {
    jsonl.set("fsync", policy.name().toLowerCase(Locale.ROOT));

    var result = jsonl.export(Jsonl.numbered(1, 2));

    assertThat(result).isEqualTo(ExportResult.delivered());
    assertThat(jsonl.content()).isEqualTo(Jsonl.lines(1, 2));
    assertThat(jsonl.disk.syncs.get()).isEqualTo(policy == FsyncPolicy.NEVER ? 0 : 1);
  }

  @Test
  void syncsEveryBatchWithThatPolicy() {
    var exporter = jsonl.set("fsync", "batch").open();

    IntStream.range(0, 3).forEach(number -> Jsonl.export(exporter, Jsonl.numbered(number)));

    assertThat(jsonl.disk.syncs).hasValue(3);
    exporter.close();
  }

  @Test
  void linesOfRotatedFilesAreAllThere() {
    var size = 3 * Jsonl.lineSize();
    jsonl.set("max-size", Long.toString(size)).set("keep", "9");

    jsonl.export(Jsonl.numbered(0, 1, 2, 3, 4, 5, 6, 7));

    assertThat(jsonl.files())
        .isEqualTo(List.of("events.jsonl", "events.jsonl.1", "events.jsonl.2"));
    assertThat(jsonl.content(2)).isEqualTo(Jsonl.lines(0, 1, 2));
    assertThat(jsonl.content(1)).isEqualTo(Jsonl.lines(3, 4, 5));
    assertThat(jsonl.content()).isEqualTo(Jsonl.lines(6, 7));
  }
}
