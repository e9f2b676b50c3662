package io.agentanalytics.spool;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
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

    check(Files.readAllLines(folder.resolve("delivered")));
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

  private void check(List<String> lines) {
    Map<String, List<Long>> delivered = new HashMap<>();
    Map<String, String> ids = new HashMap<>();
    for (String line : lines) {
      var words = line.split(" ", -1);
      if (words.length == 3 && words[2].length() == 36) {
        var sequence = Long.parseLong(words[1]);
        var before = ids.put(words[0] + " " + sequence, words[2]);
        if (before == null) {
          delivered.computeIfAbsent(words[0], source -> new ArrayList<>()).add(sequence);
        } else {
          assertThat(words[2]).as(line).isEqualTo(before);
        }
      }
    }
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
