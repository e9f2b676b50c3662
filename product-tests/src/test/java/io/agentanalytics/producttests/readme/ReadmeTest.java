package io.agentanalytics.producttests.readme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
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
}
