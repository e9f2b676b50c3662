package io.agentanalytics.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.agentanalytics.api.event.EventType;
import io.agentanalytics.api.exporter.EventBatch;
import io.agentanalytics.api.exporter.EventRecord;
import io.agentanalytics.testkit.contract.ExporterUnderTest.Failure;
import io.agentanalytics.testkit.exporter.SampleEvents;
import io.agentanalytics.testkit.exporter.SampleSource;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.concurrent.FutureTask;

/** Rules about what arrives, and in which order. */
final class DeliveryRules {
  private static final int ALL_TYPES = EventType.values().length;
  private static final int OVERLAPPING_CALLS = 8;

  private final Bench bench;
  private final SampleSource source = SampleSource.create();

  DeliveryRules(Bench bench) {
    this.bench = bench;
  }

  void batchesOfEverySize() {
    Rig rig = bench.rig();
    List<EventRecord> sent = new ArrayList<>();
    for (int size : new int[] {1, 2, ALL_TYPES, 1_000}) {
      EventBatch batch = source.batch(size);
      rig.deliver(batch);
      sent.addAll(batch.records());
      rig.assertArrived(sent);
    }
    if (rig.subject().hasArrivals()) {
      assertThat(rig.subject().look(sent))
          .as(
              "what looksLike(…) makes of records of every type: if all are left out, nothing is proven")
          .isNotEmpty();
    }
  }

  void everyTypeOfEvent() {
    Rig rig = bench.rig();
    List<EventRecord> sent = new ArrayList<>();
    for (EventType type : EventType.values()) {
      List<EventRecord> records =
          source.together(List.of(SampleEvents.full(type, 1), SampleEvents.sparse(type, 2)));
      rig.deliver(new EventBatch(records));
      sent.addAll(records);
    }
    rig.assertArrived(sent);
  }

  void order() {
    Rig rig = bench.rig();
    SampleSource other = SampleSource.create();
    List<EventRecord> sent = new ArrayList<>();
    for (int i = 0; i < ALL_TYPES; i++) {
      List<EventRecord> records = new ArrayList<>(source.take(2));
      records.addAll(other.take(1));
      rig.deliver(new EventBatch(records));
      sent.addAll(records);
    }
    rig.assertArrived(sent);
  }

  /** Whether the destination holds one or two of each is its own affair; it holds them all. */
  void retries() {
    Rig rig = bench.rig();
    EventBatch batch = source.batch(ALL_TYPES);
    EventBatch rest = new EventBatch(batch.records().subList(ALL_TYPES / 2, ALL_TYPES));
    rig.deliver(batch);
    rig.deliver(batch);
    rig.deliver(rest);
    EventBatch next = source.batch(ALL_TYPES);
    rig.deliver(next);

    if (rig.subject().hasArrivals()) {
      List<EventRecord> sent = new ArrayList<>(batch.records());
      sent.addAll(next.records());
      Texts.assertSame(
          List.copyOf(new LinkedHashSet<>(rig.subject().look(sent))),
          List.copyOf(new LinkedHashSet<>(rig.subject().arrived())));
    }
  }

  /** As after calls for which the lane has given up waiting. */
  void overlappingCalls() {
    Rig rig = bench.rig();
    List<EventBatch> batches = new ArrayList<>();
    List<FutureTask<Outcome>> calls = new ArrayList<>();
    for (int i = 0; i < OVERLAPPING_CALLS; i++) {
      EventBatch batch = source.batch(ALL_TYPES);
      batches.add(batch);
      calls.add(rig.begin(batch));
    }
    List<EventRecord> delivered = new ArrayList<>();
    for (int i = 0; i < OVERLAPPING_CALLS; i++) {
      EventBatch batch = batches.get(i);
      Outcome outcome = rig.await(calls.get(i));
      assertThat(outcome.failure())
          .as("the failure of one of %d calls at the same time", OVERLAPPING_CALLS)
          .isEmpty();
      outcome.delivered(batch.size()).forEach(index -> delivered.add(batch.records().get(index)));
    }
    if (rig.subject().hasArrivals()) {
      List<EventRecord> sent = batches.stream().flatMap(each -> each.records().stream()).toList();
      Texts.assertContains(rig.subject().look(delivered), rig.subject().arrived());
      assertThat(rig.subject().look(sent))
          .as("whole events, as sent by %d calls at the same time", OVERLAPPING_CALLS)
          .containsAll(rig.subject().arrived());
    }
  }

  void neighbours() {
    Rig one = bench.rig();
    Rig other = bench.rig();
    EventBatch toOne = source.batch(ALL_TYPES);
    EventBatch toOther = source.batch(ALL_TYPES);
    one.deliver(toOne);
    other.deliver(toOther);
    one.assertArrived(toOne.records());
    other.assertArrived(toOther.records());
    one.close();
    EventBatch more = source.batch(ALL_TYPES);
    other.deliver(more);
    List<EventRecord> sent = new ArrayList<>(toOther.records());
    sent.addAll(more.records());
    other.assertArrived(sent);
  }

  void nextRun() {
    Rig rig = bench.rig();
    assumeTrue(
        !rig.subject().isForgetful(), "nothing outlives the exporter, as forgetsAtClose() says");
    EventBatch before = source.batch(ALL_TYPES);
    rig.deliver(before);
    rig.close();
    rig.reopen();
    EventBatch after = source.batch(ALL_TYPES);
    rig.deliver(after);
    List<EventRecord> sent = new ArrayList<>(before.records());
    sent.addAll(after.records());
    rig.assertArrived(sent);
  }

  void failures() {
    for (Failure described : bench.failures()) {
      Rig rig = bench.rig();
      Failure failure =
          rig.subject().failures().stream()
              .filter(each -> each.name().equals(described.name()))
              .findFirst()
              .orElseThrow();
      fail(rig, failure);
    }
  }

  private void fail(Rig rig, Failure failure) {
    EventBatch before = source.batch(ALL_TYPES);
    rig.deliver(before);
    rig.destination("begin to fail", failure.begin());
    EventBatch batch = source.batch(ALL_TYPES);
    Outcome outcome = rig.export(batch);
    assertThat(outcome.isDelivered())
        .as("whether everything was delivered to a destination that fails: %s", failure.name())
        .isFalse();
    rig.destination("end to fail", failure.end());
    rig.assertTruth(batch, outcome);
    if (outcome.isFinal()) {
      return;
    }
    List<EventRecord> rest = new ArrayList<>(batch.records());
    rest.removeAll(outcome.delivered(batch.size()).stream().map(batch.records()::get).toList());
    if (!rest.isEmpty()) {
      rig.deliver(new EventBatch(rest));
    }
    List<EventRecord> all = new ArrayList<>(before.records());
    all.addAll(batch.records());
    if (rig.subject().hasArrivals()) {
      Texts.assertContains(rig.subject().look(all), rig.subject().arrived());
    }
  }

  /** Says what is missing when the destination cannot be read. */
  void arrivalsAreKnown() {
    assumeTrue(
        bench.subject().hasArrivals(),
        "tell with arrivals(…) how to read the destination: until then, only results are looked at");
  }
}
