package io.agentanalytics.producttests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The zip of the command, unpacked anywhere, runs without the project. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the launcher is a shell script")
class DistributionIT {
  private static final Path PROJECT =
      Path.of(System.getProperty("basedir", "")).toAbsolutePath().getParent();

  @TempDir private static Path folder;

  private static Path home;

  @BeforeAll
  static void unpack() throws IOException {
    var version = System.getProperty("product.version");
    var zip = PROJECT.resolve("analytics-cli/target/analytics-cli-" + version + "-dist.zip");
    try (var file = new ZipFile(zip.toFile())) {
      for (ZipEntry entry : Collections.list(file.entries())) {
        var target = folder.resolve(entry.getName()).normalize();
        assertThat(target.startsWith(folder)).as(entry.getName()).isTrue();
        if (entry.isDirectory()) {
          Files.createDirectories(target);
        } else {
          Files.createDirectories(target.getParent());
          try (InputStream content = file.getInputStream(entry)) {
            Files.copy(content, target);
          }
        }
      }
    }
    home = folder.resolve("analytics-" + version);
    // The modes of the entries are beyond what the JDK reads.
    assertThat(home.resolve("bin/analytics").toFile().setExecutable(true)).isTrue();
  }

  private static String run(Path script, String... arguments)
      throws IOException, InterruptedException {
    var builder = new ProcessBuilder(script.toString()).directory(folder.toFile());
    builder.command().addAll(List.of(arguments));
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    var process = builder.redirectErrorStream(true).start();
    var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(output).isZero();
    return output;
  }

  @Test
  void replaysASession() throws IOException, InterruptedException {
    var recording = PROJECT.resolve("examples/busy-hour.jsonl.gz").toString();

    assertThat(run(home.resolve("bin/analytics"), "replay", recording)).contains("REVIEWS");
  }

  @Test
  void putsASessionIntoADatabaseOnce() throws IOException, InterruptedException {
    var recording = PROJECT.resolve("examples/busy-hour.jsonl.gz").toString();

    for (int i = 0; i < 2; i++) {
      run(home.resolve("bin/analytics"), "replay", recording, "--exporter", "jdbc");
    }

    assertThat(folder.resolve("analytics.mv.db")).isNotEmptyFile();
    assertThat(query("SELECT count(*) FROM event")).contains("165");
    assertThat(query("SELECT count(*) FROM review WHERE status = 'denied'")).contains("5");
  }

  /** With the tool of the database that the plugin brings. */
  private static String query(String sql) throws IOException, InterruptedException {
    try (var libraries = Files.list(home.resolve("plugins/jdbc"))) {
      var h2 =
          libraries
              .filter(path -> path.getFileName().toString().startsWith("h2-"))
              .findFirst()
              .orElseThrow();
      return run(
          Path.of(System.getProperty("java.home"), "bin", "java"),
          "-cp",
          h2.toString(),
          "org.h2.tools.Shell",
          "-url",
          "jdbc:h2:./analytics",
          "-user",
          "sa",
          "-sql",
          sql);
    }
  }

  @Test
  void runsThroughALink() throws IOException, InterruptedException {
    var link = Files.createSymbolicLink(folder.resolve("link"), home.resolve("bin/analytics"));

    assertThat(run(link, "exporters")).contains("codex", "console", "jdbc", "jsonl");
  }

  @Test
  void holdsWhatTheCommandNeeds() throws IOException {
    try (var libraries = Files.list(home.resolve("lib"))) {
      assertThat(libraries.map(path -> path.getFileName().toString()))
          .anyMatch(name -> name.startsWith("analytics-spool-"))
          .noneMatch(name -> name.startsWith("junit") || name.startsWith("analytics-testkit"))
          .noneMatch(name -> name.startsWith("analytics-exporter-") || name.startsWith("h2-2"));
    }
    try (var libraries = Files.list(home.resolve("plugins/jdbc"))) {
      assertThat(libraries.map(path -> path.getFileName().toString().replaceAll("-[0-9].*", "")))
          .containsExactlyInAnyOrder("analytics-exporter-jdbc", "h2", "postgresql");
    }
    assertThat(home.resolve("LICENSE")).isNotEmptyFile();
  }
}
