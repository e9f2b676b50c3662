package io.agentanalytics.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlaceholderTest {
  @Test
  void reachesWhatIsPackagePrivate() {
    assertThat(Placeholder.packageName()).isEqualTo("io.agentanalytics.testkit");
  }
}
