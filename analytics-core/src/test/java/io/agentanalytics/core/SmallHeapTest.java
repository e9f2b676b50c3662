package io.agentanalytics.core;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.google.common.hash.Hashing;
import io.agentanalytics.api.exporter.EventRecord;
import java.io.BufferedOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A line of any length is read with a heap of 48 MiB. */
class SmallHeapTest {
  private static final int MIB = 1024 * 1024;

  @TempDir private Path folder;

  /** Writes a session whose command prints so much, in one line. */
  private static void write(OutputStream out, int mebibytes) throws IOException {
    var filler = new byte[MIB];
    Arrays.fill(filler, (byte) 'x');
    for (String line : SmallSession.lines("t")) {
      var middle = line.indexOf(",\"exitCode\":0");
      out.write((middle < 0 ? line : line.substring(0, middle)).getBytes(UTF_8));
      if (middle >= 0) {
        out.write(",\"aggregatedOutput\":\"".getBytes(UTF_8));
        for (int i = 0; i < mebibytes; i++) {
          out.write(filler);
        }
        out.write(("\"" + line.substring(middle)).getBytes(UTF_8));
      }
      out.write('\n');
    }
  }

  /** Where the classes are that the program needs; under modules no property tells. */
  private static String classPath() throws Exception {
    var places = new LinkedHashSet<String>();
    for (Class<?> type :
        List.of(
            SmallHeapReplay.class,
            SessionReplay.class,
            EventRecord.class,
            JsonFactory.class,
            ObjectMapper.class,
            JsonProperty.class,
            Jdk8Module.class,
            Hashing.class)) {
      places.add(
          Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI()).toString());
    }
    return String.join(File.pathSeparator, places);
  }

  private void replays(int mebibytes, String form) throws Exception {
    var file = folder.resolve("session.jsonl");
    try (var raw = new BufferedOutputStream(Files.newOutputStream(file));
        var out = form.equals("gzip") ? new GZIPOutputStream(raw) : raw) {
      write(out, mebibytes);
    }
    var builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx48m",
            "-cp",
            classPath(),
            SmallHeapReplay.class.getName(),
            form.equals("stream") ? "-" : file.toString());
    builder.redirectErrorStream(true);
    if (form.equals("stream")) {
      builder.redirectInput(file.toFile());
    }
    var process = builder.start();
    var output = new String(process.getInputStream().readAllBytes(), UTF_8);

    assertThat(process.waitFor()).as(output).isZero();
    assertThat(output.lines()).containsExactlyElementsOf(SmallSession.EVENTS);
  }

  @Test
  void aLineOf60Megabytes() throws Exception {
    replays(60, "file");
  }

  @ParameterizedTest
  @ValueSource(strings = {"file", "gzip", "stream"})
  @Tag("thorough")
  void aLineOf500Megabytes(String form) throws Exception {
    replays(500, form);
  }
}
