package io.agentanalytics.exporters.jsonl;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.agentanalytics.api.exporter.EventBatch;
import io.agentanalytics.api.exporter.EventRecord;
import io.agentanalytics.api.exporter.ExportResult;
import io.agentanalytics.api.exporter.ExporterConfig;
import io.agentanalytics.exporters.RecordingLogger;
import io.agentanalytics.exporters.TextRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** An exporter of bare events in a folder of a test, on a disk that may be sick. */
final class Jsonl {
  final Path path;
  final RecordingLogger log = new RecordingLogger();
  final SickDisk disk = new SickDisk(log);
  private final Map<String, String> values = new TreeMap<>();

  Jsonl(Path folder) {
    this.path = folder.resolve("events.jsonl");
    set("path", path.toString());
    set("format", "bare");
  }

  Jsonl set(String key, String value) {
    values.put(key, value);
    return this;
  }

  JsonlExporter open() {
    var keys = new JsonlExporterProvider().keys();
    return JsonlExporterProvider.create(ExporterConfig.of("audit", keys, values), disk, log);
  }

  /** Opens, exports, closes. */
  ExportResult export(EventRecord... records) {
    var exporter = open();
    try {
      return export(exporter, records);
    } finally {
      exporter.close();
    }
  }

  static ExportResult export(JsonlExporter exporter, EventRecord... records) {
    return exporter.export(EventBatch.of(records)).toCompletableFuture().join();
  }

  static EventRecord[] numbered(int... numbers) {
    return IntStream.of(numbers).mapToObj(TextRecord::numbered).toArray(EventRecord[]::new);
  }

  static String lines(int... numbers) {
    var text = new StringBuilder();
    Arrays.stream(numbers).forEach(n -> text.append(TextRecord.numbered(n).text()).append('\n'));
    return text.toString();
  }

  /** Bytes of the line of a number below ten. */
  static long lineSize() {
    return lines(1).length();
  }

  /** A file of an earlier run, which only its owner can read. */
  void holds(String content) throws IOException {
    Files.writeString(path, content, UTF_8);
    Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rw-------"));
  }

  String content() {
    return content(path);
  }

  /** What a file that was moved aside holds. */
  String content(int number) {
    return content(path.resolveSibling("events.jsonl." + number));
  }

  private static String content(Path file) {
    try {
      return Files.readString(file, UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  List<String> files() {
    try (Stream<Path> files = Files.list(path.getParent())) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
