package io.agentanalytics.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Replaying needs the memory of the longest line and of what is open, not that of the session. */
class MemoryTest {

  private static String replay(int days) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx48m",
                "-cp",
                System.getProperty("java.class.path"),
                DaysOfWork.class.getName(),
                Integer.toString(days))
            .redirectErrorStream(true)
            .start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(output).isZero();
    return output;
  }

  @Test
  void aDayOfWorkFitsInto48Megabytes() throws IOException, InterruptedException {
    assertThat(replay(1)).isEqualToIgnoringNewLines("1 sources, 973 events");
  }

  @Test
  @Tag("thorough")
  void tenDaysInARowFitInto48Megabytes() throws IOException, InterruptedException {
    assertThat(replay(10)).isEqualToIgnoringNewLines("10 sources, 9730 events");
  }
}
