package io.agentanalytics.core.reduce;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TurnStateTest {
  @Test
  void holdsAsMuchTextAsItsNewestDiff() {
    TurnState turn = TurnState.NEW.changed("thread-1", "longer diff").changed("thread-1", "diff");

    assertThat(turn.text()).isEqualTo(4);
    assertThat(TurnState.NEW.text()).isZero();
  }
}
