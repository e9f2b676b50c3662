package io.agentanalytics.core.journal;

import static org.assertj.core.api.Assertions.assertThat;

import io.agentanalytics.api.fact.Confidence;
import io.agentanalytics.api.fact.ObservedFact;
import io.agentanalytics.api.fact.PlacedFact;
import io.agentanalytics.api.fact.ServerRequestAborted;
import io.agentanalytics.api.protocol.RequestId;
import org.junit.jupiter.api.Test;

class JournalStepsTest {
  private final JournalSteps steps = new JournalSteps();

  private static PlacedFact fact(long ordinal, long step) {
    return new PlacedFact(
        ordinal,
        step,
        new ObservedFact(0, Confidence.EXACT, new ServerRequestAborted(0, RequestId.of(1))));
  }

  @Test
  void holdsTheFactsOfOneStepTogether() {
    assertThat(steps.add(fact(5, 5))).isEmpty();
    assertThat(steps.add(fact(3, 5))).isEmpty();

    assertThat(steps.add(fact(6, 6))).containsExactly(fact(5, 5), fact(3, 5));
    assertThat(steps.end()).containsExactly(fact(6, 6));
    assertThat(steps.end()).isEmpty();
  }
}
