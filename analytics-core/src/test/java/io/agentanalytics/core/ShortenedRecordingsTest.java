package io.agentanalytics.core;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.agentanalytics.api.exporter.EventRecord;
import io.agentanalytics.core.json.JsonShortener;
import io.agentanalytics.core.json.NeededMembers;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Long lines are shortened: that must not change events, so here all lines are shortened. */
class ShortenedRecordingsTest {
  private static final Path RECORDINGS =
      Path.of("../analytics-testkit/src/main/resources/io/agentanalytics/testkit/recordings");

  private static List<Path> recordings() throws IOException {
    try (Stream<Path> files = Files.walk(RECORDINGS)) {
      return files.filter(file -> file.endsWith("frames.jsonl")).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("recordings")
  void giveTheSameEvents(Path recording) throws IOException {
    var whole = Files.readAllBytes(recording);

    var shortened = shortened(whole);

    assertThat(shortened.length).isLessThan(whole.length);
    var expected = Findings.of(whole);
    var found = Findings.of(shortened);
    assertThat(found.texts()).isEqualTo(expected.texts());
    assertThat(found.events)
        .extracting(EventRecord::id, ShortenedRecordingsTest::json)
        .isEqualTo(
            expected.events.stream()
                .map(event -> org.assertj.core.groups.Tuple.tuple(event.id(), json(event)))
                .toList());
  }

  @Test
  void areAllLookedAt() throws IOException {
    assertThat(recordings()).hasSizeGreaterThan(20);
  }

  private static String json(EventRecord event) {
    return UTF_8.decode(event.json()).toString();
  }

  private static byte[] shortened(byte[] content) {
    var random = new Random(content.length);
    var out = new ByteArrayOutputStream();
    int start = 0;
    for (int i = 0; i < content.length; i++) {
      if (content[i] == '\n') {
        var shortener = new JsonShortener(NeededMembers.ofLine(), content.length);
        while (start < i) {
          int end = Math.min(i, start + 1 + random.nextInt(100));
          shortener.take(content, start, end);
          start = end;
        }
        out.write(shortener.bytes(), 0, shortener.size());
        out.write('\n');
        start = i + 1;
      }
    }
    return out.toByteArray();
  }
}
