package io.agentanalytics.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.agentanalytics.api.event.EventType;
import io.agentanalytics.api.exporter.EventBatch;
import io.agentanalytics.api.exporter.EventRecord;
import io.agentanalytics.testkit.exporter.HostileText;
import io.agentanalytics.testkit.exporter.SampleEvents;
import io.agentanalytics.testkit.exporter.SampleSource;
import java.util.ArrayList;
import java.util.List;

/** Rules about what stands in events. */
final class ValueRules {
  private final Bench bench;
  private final SampleSource source = SampleSource.create();

  ValueRules(Bench bench) {
    this.bench = bench;
  }

  /** A destination may refuse such an event for good; to try it again would stop the lane. */
  void hostileTexts() {
    Rig rig = bench.rig();
    List<EventRecord> arrived = new ArrayList<>();
    for (HostileText text : HostileText.values()) {
      for (EventType type : types(text)) {
        EventBatch batch = EventBatch.of(source.next(SampleEvents.hostile(type, text)));
        Outcome outcome = rig.export(batch);
        assertThat(outcome.isFinal())
            .withFailMessage(
                () ->
                    "an event of type %s with the text %s: expected it to be delivered or rejected, got %s"
                        .formatted(type.word(), text, outcome))
            .isTrue();
        outcome.delivered(1).forEach(index -> arrived.add(batch.records().get(index)));
      }
    }
    EventBatch last = source.batch(EventType.values().length);
    rig.deliver(last);
    arrived.addAll(last.records());
    rig.assertArrived(arrived);
  }

  /** The huge text once: it stands in every member of its event. */
  private static List<EventType> types(HostileText text) {
    return text == HostileText.HUGE ? List.of(EventType.REVIEW) : List.of(EventType.values());
  }

  void unknownTypes() {
    Rig rig = bench.rig();
    EventBatch batch =
        EventBatch.of(
            source.next(EventType.REVIEW),
            source.nextUnknown("codex_event_of_tomorrow"),
            source.next(EventType.REVIEW));
    Outcome outcome = rig.export(batch);
    assertThat(outcome.isFinal())
        .withFailMessage(
            () ->
                "a batch with a type that nobody knows: expected it to be delivered or rejected, got "
                    + outcome)
        .isTrue();
    assertThat(outcome.delivered(batch.size()))
        .as("records that have arrived, around one of a type that nobody knows")
        .contains(0, 2);
    rig.assertTruth(batch, outcome);
  }
}
