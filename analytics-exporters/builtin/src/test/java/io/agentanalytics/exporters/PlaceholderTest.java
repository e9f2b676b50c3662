package io.agentanalytics.exporters;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlaceholderTest {
  @Test
  void runsInsideItsModule() {
    var module = Placeholder.class.getModule();

    assertThat(module.getName()).isEqualTo("io.agentanalytics.exporters");
    assertThat(Placeholder.packageName()).isEqualTo("io.agentanalytics.exporters");
  }
}
