package io.agentanalytics.producttests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Building the same sources again, in another folder, gives what is published to the byte. */
@Tag("thorough")
class ReproducibleBuildIT {
  private static final Path PROJECT =
      Path.of(System.getProperty("basedir", "")).toAbsolutePath().getParent();

  private static final Set<String> NOT_SOURCES = Set.of("target", ".git");

  private static final List<String> MODULES =
      List.of(
          "analytics-api",
          "analytics-core",
          "analytics-exporters/builtin",
          "analytics-exporters/jdbc",
          "analytics-spool",
          "analytics-testkit",
          "analytics-cli");

  @TempDir private Path folder;

  @Test
  void givesTheSameJars() throws IOException, InterruptedException {
    var copy = folder.resolve("somewhere-else");
    copySources(copy);
    build(copy);

    var published = new ArrayList<Path>();
    for (var module : MODULES) {
      published.addAll(artifacts(module));
    }
    assertThat(published).hasSize(3 * MODULES.size() + 1);
    for (var artifact : published) {
      assertThat(copy.resolve(PROJECT.relativize(artifact).toString()))
          .hasSameBinaryContentAs(artifact);
    }
  }

  private static List<Path> artifacts(String module) throws IOException {
    var version = System.getProperty("product.version");
    try (var files = Files.list(PROJECT.resolve(module).resolve("target"))) {
      return files
          .filter(
              file -> {
                var name = file.getFileName().toString();
                return name.contains(version) && (name.endsWith(".jar") || name.endsWith(".zip"));
              })
          .sorted()
          .toList();
    }
  }

  private static void copySources(Path copy) throws IOException {
    try (var files = Files.walk(PROJECT)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        var relative = PROJECT.relativize(file);
        var left = false;
        for (Path name : relative) {
          left |= NOT_SOURCES.contains(name.toString());
        }
        if (!left) {
          Files.copy(file, copy.resolve(relative.toString()));
        }
      }
    }
  }

  /** Offline: everything that is needed has just been used. */
  private static void build(Path copy) throws IOException, InterruptedException {
    var builder =
        new ProcessBuilder(
                "mvn",
                "-B",
                "-q",
                "-o",
                "verify",
                "-Dmaven.repo.local=" + System.getProperty("repository.local"),
                "-Dmaven.test.skip=true",
                "-Dspotless.check.skip=true",
                "-pl",
                String.join(",", MODULES),
                "-am")
            .directory(copy.toFile())
            .redirectErrorStream(true);
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    var process = builder.start();
    var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(output).isZero();
  }
}
