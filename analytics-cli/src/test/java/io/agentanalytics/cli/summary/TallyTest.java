package io.agentanalytics.cli.summary;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TallyTest {

  @Test
  void ordersByCountThenName() {
    var tally = new Tally();
    tally.add("denied");
    tally.add("approved_by_rule");
    tally.add("approved", 3);

    assertThat(tally.inWords()).isEqualTo("approved 3, approved by rule 1, denied 1");
    assertThat(tally.total()).isEqualTo(5);
  }

  @Test
  void countsNamesBeyondTheLimitTogether() {
    var tally = new Tally();
    for (int i = 0; i < 1_000; i++) {
      tally.add("name " + i);
    }

    assertThat(tally.of("others")).isEqualTo(500);
    assertThat(tally.total()).isEqualTo(1_000);
  }
}
