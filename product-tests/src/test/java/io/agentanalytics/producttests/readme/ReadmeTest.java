package io.agentanalytics.producttests.readme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The snippets of README are compiled and run as they stand there. */
class ReadmeTest {
  @TempDir Path folder;

  @Test
  void beginsWithTwoCommands() throws IOException {
    var commands = Snippets.of("README.md", "sh").get(0);

    assertThat(commands.lines())
        .containsExactly("bin/analytics replay examples/busy-hour.jsonl.gz", "mvn verify");
  }

  @Test
  void showsWhatTheFirstCommandPrints() throws IOException, InterruptedException {
    var shown = Snippets.of("README.md", "text").get(0).lines().toList();

    var printed =
        JavaProcess.run(
            List.of(), "io.agentanalytics.cli.Main", "replay", "examples/busy-hour.jsonl.gz");

    assertThat(shown).isNotEmpty();
    assertThat(printed.lines()).containsSequence(shown);
  }

  @Test
  void replaysASessionFromJava() throws IOException, InterruptedException {
    var snippet = CompiledSnippet.of(Snippets.of("README.md", "java").get(0), folder);

    assertThat(snippet.run().lines())
        .hasSize(22)
        .allSatisfy(line -> assertThat(line).contains("ReviewEvent[", "reviewer=USER"));
  }

  @Test
  void exporterReceivesAReplayedSession() throws IOException, InterruptedException {
    CompiledSnippet.of(Snippets.of("README.md", "java").get(1), folder);
    var services = Files.createDirectories(folder.resolve("META-INF/services"));
    Files.writeString(
        services.resolve("io.agentanalytics.api.exporter.EventExporterProvider"), "ReviewPrinter");

    var printed =
        JavaProcess.run(
            List.of(folder),
            "io.agentanalytics.cli.Main",
            "replay",
            "examples/busy-hour.jsonl.gz",
            "--exporter",
            "review-printer");

    assertThat(printed.lines().filter(line -> line.startsWith("ReviewEvent["))).hasSize(22);
  }

  @Test
  void testPasses() throws Exception {
    CompiledSnippet.of(Snippets.of("README.md", "java").get(2), folder);
    try (var loader =
        new URLClassLoader(new URL[] {folder.toUri().toURL()}, ReadmeTest.class.getClassLoader())) {
      var constructor = loader.loadClass("ReviewTest").getDeclaredConstructor();
      constructor.setAccessible(true);
      var test = constructor.newInstance();
      var method = test.getClass().getDeclaredMethod("userApprovesACommandForTheSession");
      method.setAccessible(true);

      assertThat(method.invoke(test)).as("nothing was thrown").isNull();
    }
  }

  @Test
  void examplesAreShort() throws IOException {
    assertThat(Snippets.of("README.md", "java"))
        .hasSize(3)
        .allSatisfy(snippet -> assertThat(snippet.lines().count()).isLessThan(26));
  }
}
