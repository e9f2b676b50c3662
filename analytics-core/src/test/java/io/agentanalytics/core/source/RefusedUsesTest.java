package io.agentanalytics.core.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.agentanalytics.api.SourceId;
import io.agentanalytics.api.Switch;
import io.agentanalytics.api.fact.AppInvocation;
import io.agentanalytics.api.fact.AppUsed;
import io.agentanalytics.api.fact.InvocationType;
import io.agentanalytics.api.fact.ObservedFact;
import io.agentanalytics.api.fact.TrackingContext;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The switch {@link Switch#REFUSED_USES}, off and on. */
class RefusedUsesTest {
  private static final AppUsed USE =
      new AppUsed(
          new TrackingContext("gpt-5", "thread-1", "turn-1"),
          new AppInvocation(
              Optional.of("calendar"), Optional.empty(), Optional.of(InvocationType.IMPLICIT)));

  private static int eventsAfterRefusal(Set<Switch> switches) {
    var processor =
        new SourceProcessor(
            new SourceId("source"), ProcessorOptions.STANDARD.withSwitches(switches));
    processor.onRefused(USE);
    return processor.onFact(0, ObservedFact.exact(1, USE)).events().size();
  }

  @Test
  void areTakenForReported() {
    assertThat(eventsAfterRefusal(Set.of())).isZero();
  }

  @Test
  void canBeReportedLaterWhenSwitchedOn() {
    assertThat(eventsAfterRefusal(Set.of(Switch.REFUSED_USES))).isEqualTo(1);
  }
}
