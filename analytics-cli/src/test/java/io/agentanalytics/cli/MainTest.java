package io.agentanalytics.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MainTest {
  @Test
  void runsInsideItsModule() {
    assertThat(Main.class.getModule().getName()).isEqualTo("io.agentanalytics.cli");
  }

  @Test
  void answersAnUnknownOptionWithTheUsageExitCode() {
    assertThat(Main.execute("--no-such-option")).isEqualTo(2);
  }
}
