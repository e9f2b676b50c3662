package io.agentanalytics.core.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.agentanalytics.api.Intake;
import io.agentanalytics.api.SourceId;
import io.agentanalytics.api.Switch;
import io.agentanalytics.api.event.AppUsedEvent;
import io.agentanalytics.api.exporter.EventRecord;
import io.agentanalytics.api.fact.AppInvocation;
import io.agentanalytics.api.fact.AppUsed;
import io.agentanalytics.api.fact.InvocationType;
import io.agentanalytics.api.fact.ObservedFact;
import io.agentanalytics.api.fact.TrackingContext;
import io.agentanalytics.core.source.ProcessorOptions;
import io.agentanalytics.core.source.SourceProcessor;
import io.agentanalytics.core.source.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A use that found no room is told to its source with the next input: reduction.md 9.4. */
class RefusedUsesTest {
  private static final AppUsed USE =
      new AppUsed(
          new TrackingContext("gpt-5", "thread-1", "turn-1"),
          new AppInvocation(
              Optional.of("calendar"), Optional.empty(), Optional.of(InvocationType.IMPLICIT)));

  private final List<EventRecord> records = new ArrayList<>();

  private Intake use(IntakeQueue queue, SourcePlace place) {
    return queue.offer(
        place,
        1,
        Optional.of(USE),
        (processor, ordinal) -> processor.onFact(ordinal, ObservedFact.exact(1, USE)));
  }

  private void processAll(IntakeQueue queue) throws InterruptedException {
    List<Input> chunk = queue.take();
    chunk.forEach(input -> input.run().take(input, SourceTally.EMPTY));
    queue.processed(chunk, SourceTally.EMPTY);
  }

  private List<EventRecord> usesAfterRefusal(Set<Switch> switches) throws InterruptedException {
    var processor =
        new SourceProcessor(
            new SourceId("source"), ProcessorOptions.STANDARD.withSwitches(switches));
    var place = new SourcePlace(new SourceRun(processor, records::addAll, () -> {}));
    var queue = new IntakeQueue(1, 1000);
    queue.offer(place, 1, (unused, ordinal) -> new Step(List.of(), List.of()));
    assertThat(use(queue, place)).isEqualTo(Intake.QUEUE_FULL);
    processAll(queue);
    assertThat(use(queue, place)).isEqualTo(Intake.ACCEPTED);
    processAll(queue);
    return records;
  }

  @Test
  void keepsTheUseFromBeingReportedAsInTheReference() throws InterruptedException {
    assertThat(usesAfterRefusal(Set.of())).isEmpty();
  }

  @Test
  void letsItBeReportedLaterWhenSwitchedOn() throws InterruptedException {
    assertThat(usesAfterRefusal(Set.of(Switch.REFUSED_USES)))
        .extracting(EventRecord::event)
        .hasOnlyElementsOfType(AppUsedEvent.class)
        .hasSize(1);
  }
}
