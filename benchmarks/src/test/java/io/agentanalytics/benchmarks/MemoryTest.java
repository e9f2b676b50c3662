package io.agentanalytics.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Replaying needs the memory of the longest line and of what is open, not that of the session. */
class MemoryTest {
  @TempDir private Path folder;

  /** A file is read on a thread of its own, a stream is not. */
  private enum Input {
    FILE,
    STREAM
  }

  private String replay(int days, Input input) throws IOException, InterruptedException {
    Path file = folder.resolve("days.jsonl.gz");
    DaysOfWork.write(days, file);
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx48m",
                "-cp",
                System.getProperty("java.class.path"),
                DaysOfWork.class.getName()));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    if (input == Input.FILE) {
      command.add(file.toString());
    } else {
      builder.redirectInput(file.toFile());
    }
    Process process = builder.start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(output).isZero();
    return output;
  }

  @ParameterizedTest
  @EnumSource
  void aDayOfWorkFitsInto48Megabytes(Input input) throws IOException, InterruptedException {
    assertThat(replay(1, input)).isEqualToIgnoringNewLines("1 sources, 973 events");
  }

  @ParameterizedTest
  @EnumSource
  @Tag("thorough")
  void tenDaysInARowFitInto48Megabytes(Input input) throws IOException, InterruptedException {
    assertThat(replay(10, input)).isEqualToIgnoringNewLines("10 sources, 9730 events");
  }
}
