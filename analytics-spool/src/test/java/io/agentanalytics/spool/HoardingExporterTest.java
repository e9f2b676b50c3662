package io.agentanalytics.spool;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An exporter that runs out of memory ends its lane; the worker and the other lanes go on. */
class HoardingExporterTest {
  @TempDir private Path temporary;

  @Test
  void otherLanesDeliverEverything() throws IOException, InterruptedException {
    List<String> lines = run(4 << 20);

    String events = events(lines);
    assertThat(lines.subList(3, lines.size()))
        .containsExactly(
            "hoarder true 0 {EXPORTER_FAILED=" + events + "}",
            "memory true " + events + " {}",
            "disk true " + events + " {}");
  }

  /**
   * Then another exporter, or a commit, may be the one that gets none; the report says which are
   * dead, and what could not be kept.
   */
  @Test
  void workerOutlastsATimeWithoutAnyMemory() throws IOException, InterruptedException {
    List<String> lines = run(500);

    assertThat(lines.subList(3, lines.size()))
        .hasSize(3)
        .allMatch(
            line ->
                line.matches("\\w+ true \\d+ \\{(EXPORTER_FAILED=\\d+)?(, )?(STORE_FAILED=\\d+)?}"))
        .contains("hoarder true 0 {EXPORTER_FAILED=" + events(lines) + "}");
  }

  private static String events(List<String> lines) {
    return lines.get(1).substring("events ".length());
  }

  private List<String> run(int bytes) throws IOException, InterruptedException {
    Path errors = temporary.resolve("errors");
    Process process =
        ChildJvm.start(
            errors,
            List.of("-Xmx48m"),
            HoardingProcess.class,
            temporary.resolve("spool").toString(),
            Integer.toString(bytes));
    List<String> lines =
        new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
            .lines()
            .toList();
    assertThat(process.waitFor()).as(Files.readString(errors)).isZero();
    assertThat(Files.readString(errors))
        .contains("lane hoarder: closed, its exporter failed: java.lang.OutOfMemoryError");
    assertThat(lines.get(0)).isEqualTo("later " + HoardingProcess.EVENTS);
    assertThat(lines.get(2)).isEqualTo("intake true {}");
    return lines;
  }
}
