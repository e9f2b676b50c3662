package io.agentanalytics.testkit.contract;

import static java.util.Objects.requireNonNullElse;
import static org.assertj.core.api.Assertions.assertThat;

import io.agentanalytics.api.exporter.EventBatch;
import io.agentanalytics.api.exporter.EventExporter;
import io.agentanalytics.api.exporter.EventRecord;
import io.agentanalytics.api.exporter.ExportResult;
import io.agentanalytics.testkit.contract.ExporterUnderTest.Action;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** One exporter with its destination, in the middle of a test. */
final class Rig {
  private final ExporterUnderTest subject;
  private final LaneThreads threads;
  private final Duration patience;
  private final List<EventExporter> opened = new ArrayList<>();
  private EventExporter exporter;

  Rig(ExporterUnderTest subject, LaneThreads threads, Duration patience) {
    this.subject = subject;
    this.threads = threads;
    this.patience = patience;
    this.exporter = open();
  }

  private EventExporter open() {
    EventExporter made = threads.call("making the exporter", subject::make);
    assertThat(made).as("the exporter that was made").isNotNull();
    opened.add(made);
    return made;
  }

  ExporterUnderTest subject() {
    return subject;
  }

  LaneThreads threads() {
    return threads;
  }

  EventExporter exporter() {
    return exporter;
  }

  /** Goes on with another exporter at the same destination. */
  void reopen() {
    exporter = open();
  }

  Outcome export(EventBatch batch) {
    return threads.call("export()", () -> outcome(batch));
  }

  FutureTask<Outcome> begin(EventBatch batch) {
    return threads.begin("export()", () -> outcome(batch));
  }

  Outcome await(FutureTask<Outcome> call) {
    try {
      return call.get(patience.toNanos(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException e) {
      throw new AssertionError("export() did not return within " + patience, e);
    } catch (ExecutionException e) {
      throw new AssertionError("export() failed: " + e.getCause(), e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted while waiting for export()", e);
    }
  }

  private Outcome outcome(EventBatch batch) throws InterruptedException {
    CompletionStage<ExportResult> stage;
    try {
      stage = exporter.export(batch);
    } catch (Throwable e) {
      return Outcome.failed(e);
    }
    if (stage == null) {
      return Outcome.failed(new IllegalStateException("export() returned no stage"));
    }
    try {
      ExportResult result =
          stage.toCompletableFuture().get(patience.toNanos() / 2, TimeUnit.NANOSECONDS);
      return result == null
          ? Outcome.failed(new IllegalStateException("the stage completed without a result"))
          : Outcome.of(result);
    } catch (ExecutionException e) {
      return Outcome.failed(requireNonNullElse(e.getCause(), e));
    } catch (TimeoutException e) {
      return Outcome.failed(
          new IllegalStateException("the stage did not complete within " + patience.dividedBy(2)));
    }
  }

  /** Exports a batch that nothing is wrong with, to a destination that works. */
  void deliver(EventBatch batch) {
    Outcome outcome = export(batch);
    assertThat(outcome.isDelivered())
        .withFailMessage(
            () ->
                "expected a batch of "
                    + batch.size()
                    + " records to be delivered to a working destination, got "
                    + outcome)
        .isTrue();
  }

  void close() {
    threads.call("close()", () -> closed(exporter));
  }

  private static boolean closed(EventExporter exporter) {
    exporter.close();
    return true;
  }

  /** Whether the arrivals are these records, all of them and in this order. */
  void assertArrived(List<EventRecord> records) {
    if (subject.hasArrivals()) {
      Texts.assertSame(subject.look(records), subject.arrived());
    }
  }

  /** Whether all that the outcome says has arrived did arrive. */
  void assertTruth(EventBatch batch, Outcome outcome) {
    Set<Integer> indexes = outcome.delivered(batch.size());
    assertThat(indexes)
        .as("indexes of records that have arrived, of a batch of %d", batch.size())
        .allMatch(index -> index < batch.size());
    if (subject.hasArrivals()) {
      List<EventRecord> said = indexes.stream().map(batch.records()::get).toList();
      Texts.assertContains(subject.look(said), subject.arrived());
    }
  }

  void destination(String what, Action action) {
    try {
      action.run();
    } catch (Exception e) {
      throw new AssertionError("the destination could not " + what, e);
    }
  }

  /** Closes whatever is still open, whatever it says to that: the test is over. */
  void release() {
    for (EventExporter each : opened) {
      try {
        threads.call("close()", () -> closed(each));
      } catch (AssertionError e) {
        // There are rules about closing; the one that has just been tested is another.
      }
    }
    for (AutoCloseable resource : subject.resources()) {
      destination("be closed", resource::close);
    }
  }
}
