package io.agentanalytics.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ExportersCommandTest {

  @Test
  void listsTypesWithTheirKeys() {
    var run = Run.of("exporters");

    assertThat(run.exitCode()).isZero();
    assertThat(run.out())
        .contains("codex  (", "console  (", "jsonl  (")
        .containsPattern(
            "  timeout +how long one request may take in all \\(a duration .*10s unless set\\)")
        .containsPattern("  path +.*; required\\)");
  }

  @Test
  void refusesAPluginThatIsNotThere() {
    var run = Run.of("exporters", "--plugin", "missing.jar");

    assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(run.err()).contains("missing.jar");
  }
}
