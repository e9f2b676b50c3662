package io.agentanalytics.exporters.codex;

import io.agentanalytics.api.exporter.EventBatch;
import io.agentanalytics.api.exporter.EventRecord;
import io.agentanalytics.api.exporter.ExportResult;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Posts one batch, request by request, and puts the outcomes together. Used once. */
final class Delivery {
  /** Of a call some of whose requests have arrived: whoever waits wants to know. */
  private static final Duration LONGEST_SILENCE = Duration.ofSeconds(2);

  private final CodexSettings settings;
  private final Sender sender;
  private final List<EventRecord> records;
  private final Progress progress;
  private final Instant begin;

  Delivery(CodexSettings settings, Transport transport, EventBatch batch) {
    this.settings = settings;
    this.sender = new Sender(transport, settings.tokens(), settings.clock());
    this.records = batch.records();
    this.progress = new Progress(batch.size());
    this.begin = settings.clock().instant();
  }

  /** Returns early when interrupted, with what has arrived until then. */
  ExportResult run() {
    try {
      for (RecordRange request : RequestPlan.of(settings.grouping(), records)) {
        post(request);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      progress.stop(ExportResult.retry("interrupted"));
    }
    return progress.result();
  }

  private void post(RecordRange range) throws InterruptedException {
    if (progress.isStopped()) {
      return; // What comes later must not overtake what is tried again.
    }
    if (progress.hasDelivered() && isLate()) {
      progress.stop(ExportResult.retryAfter(Duration.ZERO, "time is up"));
      return;
    }
    Outcome outcome = sender.send(RequestBody.of(range.of(records)));
    if (outcome.isTooLarge() && range.size() > 1) {
      post(range.firstHalf());
      post(range.secondHalf());
    } else {
      progress.add(range, outcome.result());
    }
  }

  private boolean isLate() {
    Duration elapsed = Duration.between(begin, settings.clock().instant());
    return elapsed.compareTo(settings.timeout()) >= 0 || elapsed.compareTo(LONGEST_SILENCE) >= 0;
  }
}
