package io.agentanalytics.spool;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;

import io.agentanalytics.spool.LineDestination.Arrival;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process that is killed at any instant loses nothing that its durable lane had promised. */
class KillTest {
  @TempDir private Path folder;

  /** What the lane promised before the process was killed: source to sequence. */
  private final Map<String, Long> promised = new HashMap<>();

  @Test
  void promisesHoldOverAFewKills() throws Exception {
    killAndCheck(3);
  }

  @Test
  @Tag("thorough")
  void promisesHoldOverManyKills() throws Exception {
    killAndCheck(60);
  }

  private void killAndCheck(int kills) throws IOException, InterruptedException {
    var random = new Random(kills);
    for (int kill = 0; kill < kills; kill++) {
      runAndKill(random.nextLong(), 1 + random.nextInt(150));
    }
    assertThat(promised).hasSize(kills);

    var last = start();
    try (var lines = last.inputReader()) {
      assertThat(lines.lines().toList()).containsExactly("pending 0");
    }
    assertThat(last.waitFor()).isZero();

    check(LineDestination.arrivals(folder.resolve("delivered")));
  }

  private Process start(String... more) throws IOException {
    var arguments = new ArrayList<String>();
    arguments.add(folder.resolve("spool").toString());
    arguments.add(folder.resolve("delivered").toString());
    arguments.addAll(List.of(more));
    return ChildJvm.start(
        folder.resolve("errors"), DoomedProcess.class, arguments.toArray(String[]::new));
  }

  /** Kills it behind that many lines, wherever it is then. */
  private void runAndKill(long seed, int lines) throws IOException, InterruptedException {
    var process = start(Long.toString(seed));
    try (BufferedReader output = process.inputReader()) {
      for (int i = 0; i < lines; i++) {
        note(output.readLine());
      }
      // Not process.destroyForcibly(), which closes the output as well.
      assertThat(process.toHandle().destroyForcibly()).isTrue();
      // What it had said before counts as well, but for a line that was cut.
      var rest = output.lines().toList();
      rest.subList(0, Math.max(0, rest.size() - 1)).forEach(this::note);
    }
    process.waitFor();
  }

  private void note(String line) {
    assertThat(line).as(() -> "standard error stands in " + folder).startsWith("committed ");
    var words = line.split(" ", -1);
    promised.merge(words[1], Long.parseLong(words[2]), Math::max);
  }

  private void check(List<Arrival> arrivals) {
    assertThat(arrivals).extracting(Arrival::event).doesNotHaveDuplicates();
    var delivered =
        arrivals.stream()
            .collect(groupingBy(Arrival::source, mapping(Arrival::sequence, toList())));
    promised.forEach(
        (source, through) -> {
          var sequences = delivered.getOrDefault(source, List.of());
          assertThat(sequences).as(source).isSorted();
          assertThat(sequences.size()).as(source).isGreaterThan(through.intValue());
          for (int i = 0; i <= through; i++) {
            assertThat(sequences.get(i)).as(source).isEqualTo(i);
          }
        });
  }
}
