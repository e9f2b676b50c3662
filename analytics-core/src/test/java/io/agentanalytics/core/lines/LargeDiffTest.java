package io.agentanalytics.core.lines;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.hash.Hashing;
import io.agentanalytics.api.event.LineFingerprint;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A diff of 200 MB is read by a program whose whole heap is a tenth of that. */
class LargeDiffTest {
  private static final String HEAP = "-Xmx20m";
  private static final long SIZE = 200L * 1024 * 1024;

  private static String read(String form, DiffReading reading) throws Exception {
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            HEAP,
            "-XX:+UseSerialGC",
            "-cp",
            classPath(),
            LargeDiff.class.getName(),
            form,
            String.valueOf(SIZE),
            reading.name());
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(output).isZero();
    return output.strip();
  }

  /** Where the classes are that the program needs; under modules no property tells. */
  private static String classPath() throws URISyntaxException, IOException {
    List<String> places = new ArrayList<>();
    for (Class<?> type :
        List.of(LargeDiff.class, DiffReader.class, LineFingerprint.class, Hashing.class)) {
      places.add(
          new File(type.getProtectionDomain().getCodeSource().getLocation().toURI())
              .getCanonicalPath());
    }
    return String.join(File.pathSeparator, places);
  }

  private static int held(String output) {
    return Integer.parseInt(output.substring(output.lastIndexOf(' ') + 1));
  }

  @ParameterizedTest
  @EnumSource(DiffReading.class)
  @Tag("thorough")
  void isReadWithinASmallHeap(DiffReading reading) throws Exception {
    var output = read("lines", reading);

    assertThat(output).matches("(\\d{7}) \\1 \\1 \\d+");
    assertThat(held(output)).isLessThanOrEqualTo(DiffReader.START_CHARS);
  }

  @ParameterizedTest
  @EnumSource(DiffReading.class)
  @Tag("thorough")
  void isReadWithinASmallHeapWhenItIsOneLine(DiffReading reading) throws Exception {
    var output = read("line", reading);

    assertThat(output).startsWith("1 1 1 ");
    assertThat(held(output)).isLessThanOrEqualTo(DiffReader.START_CHARS);
  }
}
