package io.agentanalytics.core;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlaceholderTest {
  @Test
  void runsInsideItsModule() {
    var module = Placeholder.class.getModule();

    assertThat(module.getName()).isEqualTo("io.agentanalytics.core");
    assertThat(Placeholder.packageName()).isEqualTo("io.agentanalytics.core");
  }
}
