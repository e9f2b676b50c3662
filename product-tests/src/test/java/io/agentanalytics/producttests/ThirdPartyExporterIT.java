package io.agentanalytics.producttests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A stranger's project builds, tests itself and works with nothing of ours but what is published: a
 * copy of it, outside of this project, with an empty local repository, and a repository that holds
 * our artifacts.
 */
class ThirdPartyExporterIT {
  private static final Path PROJECT =
      Path.of(System.getProperty("basedir", "")).toAbsolutePath().getParent();

  /** Folder of the module by artifact. */
  private static final Map<String, String> ARTIFACTS =
      Map.of(
          "analytics-api", "analytics-api",
          "analytics-core", "analytics-core",
          "analytics-exporters", "analytics-exporters/builtin",
          "analytics-exporter-jdbc", "analytics-exporters/jdbc",
          "analytics-testkit", "analytics-testkit",
          "analytics-spool", "analytics-spool",
          "analytics-cli", "analytics-cli");

  @TempDir private static Path folder;

  private static Path jar;

  @BeforeAll
  static void buildIt() throws IOException, InterruptedException {
    copy(PROJECT.resolve("examples/third-party-exporter"), folder.resolve("example"));
    publish(folder.resolve("published"));
    Files.writeString(folder.resolve("settings.xml"), settings());
    var maven =
        run(
            folder.resolve("example"),
            "mvn",
            "-B",
            "-ntp",
            "-s",
            folder.resolve("settings.xml").toString(),
            "-Dmaven.repo.local=" + folder.resolve("fresh"),
            "package");
    assertThat(maven)
        .contains("BUILD SUCCESS", "Running com.example.reviews.ReviewsCsvContractTest");
    jar = folder.resolve("example/target/reviews-csv-1.0.0.jar");
  }

  private static void copy(Path from, Path to) throws IOException {
    try (var files = Files.walk(from)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        if (!file.startsWith(from.resolve("target"))) {
          Files.copy(file, to.resolve(from.relativize(file).toString()));
        }
      }
    }
  }

  /** Lays out what the build has packaged as a repository. */
  private static void publish(Path repository) throws IOException {
    var version = System.getProperty("product.version");
    for (var artifact : ARTIFACTS.entrySet()) {
      var target = PROJECT.resolve(artifact.getValue()).resolve("target");
      var name = artifact.getKey() + "-" + version;
      var published = place(repository, artifact.getKey(), version);
      Files.copy(target.resolve(name + ".jar"), published.resolve(name + ".jar"));
      Files.copy(target.resolve(".flattened-pom.xml"), published.resolve(name + ".pom"));
    }
    Files.copy(
        PROJECT.resolve("bom/pom.xml"),
        place(repository, "analytics-bom", version).resolve("analytics-bom-" + version + ".pom"),
        StandardCopyOption.REPLACE_EXISTING);
  }

  private static Path place(Path repository, String artifact, String version) throws IOException {
    return Files.createDirectories(
        repository.resolve("io/agentanalytics").resolve(artifact).resolve(version));
  }

  /**
   * Everything else comes from where this build has it from, so that nothing is downloaded twice.
   */
  private static String settings() {
    return """
        <settings>
          <mirrors>
            <mirror>
              <id>others</id>
              <mirrorOf>*,!published</mirrorOf>
              <url>%s</url>
            </mirror>
          </mirrors>
          <profiles>
            <profile>
              <id>published</id>
              <repositories>
                <repository>
                  <id>published</id>
                  <url>%s</url>
                </repository>
              </repositories>
            </profile>
          </profiles>
          <activeProfiles>
            <activeProfile>published</activeProfile>
          </activeProfiles>
        </settings>
        """
        .formatted(
            Path.of(System.getProperty("repository.local")).toUri(),
            folder.resolve("published").toUri());
  }

  private static String run(Path directory, String... command)
      throws IOException, InterruptedException {
    var builder = new ProcessBuilder(command).directory(directory.toFile());
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    builder.environment().remove("MAVEN_OPTS");
    var process = builder.redirectErrorStream(true).start();
    var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(output).isZero();
    return output;
  }

  private static String java(String... arguments) throws IOException, InterruptedException {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of(arguments));
    return run(folder, command.toArray(String[]::new));
  }

  /** The jars of the command, without the tests' own. */
  private static String commandPath(Path... more) throws IOException {
    try (var libraries = Files.list(PROJECT.resolve("analytics-cli/target/lib"))) {
      var version = System.getProperty("product.version");
      return String.join(
          File.pathSeparator,
          Stream.concat(
                  Stream.concat(
                      libraries,
                      Stream.of(
                          PROJECT.resolve(
                              "analytics-cli/target/analytics-cli-" + version + ".jar"))),
                  Stream.of(more))
              .map(Path::toString)
              .toList());
    }
  }

  private List<String> replayedReviews(String... launch) throws IOException, InterruptedException {
    var csv = folder.resolve("reviews-" + launch.length + ".csv");
    var command = new ArrayList<>(List.of(launch));
    command.addAll(
        List.of(
            "replay",
            PROJECT.resolve("examples/busy-hour.jsonl.gz").toString(),
            "--exporter",
            "reviews-csv",
            "--set",
            "analytics.exporter.reviews-csv.path=" + csv));
    if (List.of(launch).contains("-cp")) {
      command.addAll(List.of("--plugin", jar.toString()));
    }
    java(command.toArray(String[]::new));
    return Files.readAllLines(csv);
  }

  @Test
  void showsUpAmongTheExportersAsAPlugin() throws IOException, InterruptedException {
    assertThat(
            java(
                "-cp",
                commandPath(),
                "io.agentanalytics.cli.Main",
                "exporters",
                "--plugin",
                jar.toString()))
        .contains("reviews-csv", "begun with a line of titles");
  }

  @Test
  void receivesAReplayedSessionAsAPlugin() throws IOException, InterruptedException {
    assertThat(replayedReviews("-cp", commandPath(), "io.agentanalytics.cli.Main"))
        .hasSize(23)
        .filteredOn(line -> line.contains(",user,denied,"))
        .hasSize(5);
  }

  @Test
  void receivesAReplayedSessionAsAModule() throws IOException, InterruptedException {
    assertThat(
            replayedReviews(
                "-p",
                commandPath(jar),
                "--add-modules",
                "com.example.reviews,io.agentanalytics.exporters",
                "-m",
                "io.agentanalytics.cli/io.agentanalytics.cli.Main"))
        .hasSize(23);
  }

  @Test
  void neededNothingOfOursButWhatIsPublished() throws IOException {
    try (var artifacts = Files.list(folder.resolve("fresh/io/agentanalytics"))) {
      assertThat(artifacts.map(path -> path.getFileName().toString()))
          .contains("analytics-bom", "analytics-api", "analytics-testkit")
          .doesNotContain("analytics-parent");
    }
  }
}
