package io.agentanalytics.producttests.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.agentanalytics.core.JournalWriter;
import io.agentanalytics.core.SessionReplay;
import io.agentanalytics.testkit.Recording;
import io.agentanalytics.testkit.Recordings;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;

/** What the fuzzer starts from: the recordings and their journals, and the words in them. */
final class FuzzSeeds {
  /** Longer seeds are cut here, at the end of a line. */
  static final int MAX_BYTES = 40 * 1024;

  /** More of them teach it nothing, and it is slow with long inputs. */
  private static final int LINES_OF_A_KIND = 2;

  private static final Pattern KIND =
      Pattern.compile(
          "\"method\":\"[^\"]+\"|\"item\":\\{\"type\":\"[^\"]+\"|\"status\":\"[^\"]+\"");

  /** Names of members and methods, and words of enums. */
  private static final Pattern WORD = Pattern.compile("\"[a-zA-Z_/-]{2,40}\"");

  private static final List<String> ODD_VALUES =
      List.of(
          "9223372036854775807",
          "-9223372036854775808",
          "92233720368547758070",
          "1.5",
          "1e999",
          "-1",
          "null",
          "true",
          "[]",
          "{}",
          "\\ud83d",
          "\\u0000");

  private FuzzSeeds() {}

  /** Writes a file for each seed. */
  static void write(Path folder) throws IOException {
    Files.createDirectories(folder);
    for (Recording recording : Recordings.all()) {
      String name = recording.name().replace('/', '-');
      byte[] frames = shortened(recording);
      Files.write(folder.resolve(name), frames);
      byte[] journal = journal(frames);
      if (journal.length <= MAX_BYTES) {
        Files.write(folder.resolve(name + "-journal"), journal);
      }
      if (recording.session().equals("plain_turn")) {
        Files.write(folder.resolve(name + "-packed"), packed(frames));
        var windows = new String(frames, UTF_8).replace("\n", "\r\n");
        Files.writeString(folder.resolve(name + "-windows"), windows);
      }
    }
  }

  private static byte[] shortened(Recording recording) throws IOException {
    var kept = new ByteArrayOutputStream();
    Map<String, Integer> kinds = new HashMap<>();
    try (var frames = recording.frames()) {
      for (var line : new String(frames.readAllBytes(), UTF_8).lines().toList()) {
        var bytes = (line + "\n").getBytes(UTF_8);
        var kind = kind(line);
        boolean isAnswer = kind.isEmpty();
        if (kept.size() + bytes.length <= MAX_BYTES
            && (isAnswer || kinds.merge(kind, 1, Integer::sum) <= LINES_OF_A_KIND)) {
          kept.write(bytes);
        }
      }
    }
    return kept.toByteArray();
  }

  private static String kind(String line) {
    return KIND.matcher(line).results().map(MatchResult::group).collect(Collectors.joining());
  }

  private static byte[] journal(byte[] frames) {
    var journal = new ByteArrayOutputStream();
    try (var writer = JournalWriter.to(journal)) {
      SessionReplay.create().replay("seed", new ByteArrayInputStream(frames), writer);
    }
    return journal.toByteArray();
  }

  private static byte[] packed(byte[] content) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(bytes)) {
      gzip.write(content);
    }
    return bytes.toByteArray();
  }

  /** Writes the dictionary of what stands in the seeds, and of odd values. */
  static void writeDictionary(Path seeds, Path dictionary) throws IOException {
    Set<String> words = new TreeSet<>();
    try (var files = Files.list(seeds)) {
      for (var file : files.filter(f -> !f.toString().endsWith("-packed")).toList()) {
        WORD.matcher(Files.readString(file)).results().forEach(found -> words.add(found.group()));
      }
    }
    List<String> entries = new ArrayList<>(words);
    entries.addAll(ODD_VALUES);
    Files.write(
        dictionary,
        entries.stream()
            .map(entry -> '"' + entry.replace("\\", "\\\\").replace("\"", "\\\"") + '"')
            .toList());
  }
}
