package io.agentanalytics.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MainTest {

  @Test
  void runsInsideItsModule() {
    assertThat(Main.class.getModule().getName()).isEqualTo("io.agentanalytics.cli");
  }

  @Test
  void explainsItself() {
    var run = Run.of("--help");

    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).contains("Usage: analytics", "replay");
  }

  @Test
  void showsItsHelpWhenNothingIsAsked() {
    var run = Run.of();

    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).contains("Usage: analytics");
  }

  @Test
  void tellsItsVersion() {
    assertThat(Run.of("--version").out()).startsWith("analytics ");
  }

  @Test
  void refusesWhatItDoesNotKnow() {
    var run = Run.of("replya");

    assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(run.err()).contains("replya");
  }
}
