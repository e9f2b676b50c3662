package io.agentanalytics.exporters.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.agentanalytics.core.AnalyticsPipeline;
import io.agentanalytics.core.ReplayInput;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What docs/exporters/jdbc.md shows is so. */
class ExampleTest {
  private static final Path PROJECT =
      Path.of(System.getProperty("basedir", "")).toAbsolutePath().resolve("../..");

  private static final Pattern QUERY_AND_OUTPUT =
      Pattern.compile("(?s)```sql\n([^`]*?);?\n```\n+```text\n([^`]*)```");

  @TempDir private Path folder;

  private TestDatabase database;

  @BeforeEach
  void replayTwice() {
    database = TestDatabase.h2(folder.resolve("analytics"));
    for (int i = 0; i < 2; i++) {
      try (var pipeline =
          AnalyticsPipeline.builder()
              .environment(Map.of())
              .set("analytics.exporters", "jdbc")
              .set("analytics.exporter.jdbc.url", database.url())
              .build()) {
        try (var writer = pipeline.writer()) {
          pipeline
              .replay()
              .replay(
                  List.of(ReplayInput.file(PROJECT.resolve("examples/busy-hour.jsonl.gz"))),
                  1,
                  writer);
        }
        assertThat(pipeline.close(Duration.ofMinutes(2)).isLossless()).isTrue();
      }
    }
  }

  @Test
  void queriesGiveWhatIsPrinted() throws Exception {
    var page = Files.readString(PROJECT.resolve("docs/exporters/jdbc.md"));
    var shown = QUERY_AND_OUTPUT.matcher(page);
    int queries = 0;
    while (shown.find()) {
      assertThat(table(database.rows(shown.group(1)))).isEqualTo(shown.group(2));
      queries++;
    }
    assertThat(queries).isEqualTo(2);
  }

  @Test
  void eventsAreThereOnceAfterTwoReplays() throws Exception {
    assertThat(database.count("event")).isEqualTo(165);
    assertThat(database.count("review")).isEqualTo(22);
    assertThat(database.count("turn")).isEqualTo(28);
    assertThat(database.count("tool_item")).isEqualTo(98);
  }

  /** Columns side by side, as clients of databases print them. */
  private static String table(List<Map<String, String>> rows) {
    List<List<String>> lines = new ArrayList<>();
    lines.add(List.copyOf(rows.get(0).keySet()));
    rows.forEach(row -> lines.add(List.copyOf(row.values())));
    var text = new StringBuilder();
    for (var line : lines) {
      var padded = new StringBuilder();
      for (int i = 0; i < line.size(); i++) {
        int column = i;
        int width = lines.stream().mapToInt(each -> each.get(column).length()).max().orElse(0);
        padded
            .append(i == 0 ? "" : " | ")
            .append(line.get(i))
            .append(" ".repeat(width - line.get(i).length()));
      }
      text.append(padded.toString().stripTrailing()).append('\n');
    }
    return text.toString();
  }
}
