package io.agentanalytics.spool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.agentanalytics.api.ConfigurationException;
import io.agentanalytics.api.SourceId;
import io.agentanalytics.api.delivery.DeliveryReport;
import io.agentanalytics.api.delivery.DropReason;
import io.agentanalytics.api.delivery.LaneStatistics;
import io.agentanalytics.api.exporter.EventExporter;
import io.agentanalytics.api.exporter.EventRecord;
import io.agentanalytics.core.AnalyticsPipeline;
import io.agentanalytics.testkit.exporter.ExportAnswer;
import io.agentanalytics.testkit.exporter.FaultyExporter;
import io.agentanalytics.testkit.exporter.InMemoryExporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a durable lane has taken outlives its process. */
class DurableLaneTest {
  private static final Duration LONG = Duration.ofMinutes(1);
  private static final SourceId SOURCE = new SourceId("source");

  @TempDir private Path temporary;

  private AnalyticsPipeline pipeline(EventExporter exporter, String... more) {
    var builder =
        AnalyticsPipeline.builder()
            .environment(Map.of())
            .exporter("store", exporter)
            .set("analytics.lane.store.durable", "true")
            .set("analytics.lane.store.directory", temporary.resolve("spool").toString())
            .set("analytics.lane.store.retry-initial", "1ms")
            .set("analytics.lane.store.linger", "1ms");
    for (int i = 0; i < more.length; i += 2) {
      builder.set(more[i], more[i + 1]);
    }
    return builder.build();
  }

  private static FaultyExporter unreachable() {
    return FaultyExporter.scripted().afterwards(ExportAnswer.retries("unreachable"));
  }

  private static void record(AnalyticsPipeline pipeline, SourceId source, int from, int to) {
    try (var client = pipeline.client(source)) {
      for (int i = from; i < to; i++) {
        client.record(Facts.numbered(i));
      }
    }
  }

  private static LaneStatistics lane(DeliveryReport report) {
    return report.lanes().get(0).statistics();
  }

  /** Waits until so many events are on the disk or dropped, however slow the disk is. */
  private static void awaitSettled(AnalyticsPipeline pipeline, long events) {
    var now = pipeline.statistics();
    while (now.events() < events || now.lane("store").orElseThrow().uncommitted() > 0) {
      Thread.onSpinWait();
      now = pipeline.statistics();
    }
  }

  private static List<Long> range(long to) {
    return LongStream.range(0, to).boxed().toList();
  }

  @Test
  void deliversWhatItTakes() {
    var exporter = InMemoryExporter.create();
    try (var pipeline = pipeline(exporter)) {
      record(pipeline, SOURCE, 0, 100);
      var report = pipeline.flush(LONG);

      assertThat(exporter.records()).extracting(EventRecord::sequence).isEqualTo(range(100));
      assertThat(pipeline.committedThrough("store", SOURCE)).hasValue(99);
      assertThat(lane(report).accepted()).isEqualTo(100);
      assertThat(lane(report).delivered()).isEqualTo(100);
      assertThat(lane(report).addsUp()).isTrue();
    }
  }

  @Test
  void laterRunDeliversWhatAnEarlierOneCouldNot() {
    List<EventRecord> offered;
    try (var memory = InMemoryExporter.create();
        var beside =
            AnalyticsPipeline.builder().environment(Map.of()).exporter("memory", memory).build()) {
      record(beside, SOURCE, 0, 50);
      beside.flush(LONG);
      offered = memory.records();
    }
    var first = pipeline(unreachable());
    record(first, SOURCE, 0, 50);
    awaitSettled(first, 50);
    var report = first.close(Duration.ofMillis(10));
    assertThat(lane(report).pending()).isEqualTo(50);
    assertThat(lane(report).dropped()).isEmpty();

    var exporter = InMemoryExporter.create();
    try (var second = pipeline(exporter)) {
      assertThat(exporter.awaitRecords(50, LONG)).hasSize(50);
      var later = second.flush(LONG);
      assertThat(lane(later).recovered()).isEqualTo(50);
      assertThat(lane(later).delivered()).isEqualTo(50);
    }
    assertThat(exporter.records())
        .usingElementComparator((one, other) -> same(one, other) ? 0 : 1)
        .isEqualTo(offered);

    var nothing = InMemoryExporter.create();
    try (var third = pipeline(nothing)) {
      assertThat(lane(third.flush(LONG)).recovered()).isZero();
    }
    assertThat(nothing.records()).isEmpty();
  }

  /** All but the ids, which hold the time of the facts. */
  private static boolean same(EventRecord one, EventRecord other) {
    return one.source().equals(other.source())
        && one.sequence() == other.sequence()
        && one.ordinal() == other.ordinal()
        && one.fact() == other.fact()
        && one.confidence() == other.confidence()
        && one.isSourceIncomplete() == other.isSourceIncomplete()
        && one.eventType().equals(other.eventType())
        && one.json().equals(other.json())
        && one.event().equals(other.event());
  }

  @Test
  void triesForEverInOrder() {
    var exporter =
        FaultyExporter.scripted(
            ExportAnswer.retries("one"),
            ExportAnswer.failsWith(new IOException("two")),
            ExportAnswer.deliversOnly(1),
            ExportAnswer.withoutStage());
    try (var pipeline = pipeline(exporter, "analytics.lane.store.deadline", "1ms")) {
      record(pipeline, SOURCE, 0, 20);
      var report = pipeline.flush(LONG);

      assertThat(lane(report).delivered()).isEqualTo(20);
      assertThat(exporter.delivered()).extracting(EventRecord::sequence).contains(0L, 19L);
    }
  }

  @Test
  void recordsThatAreRejectedAreGone() {
    var exporter = FaultyExporter.scripted().afterwards(ExportAnswer.rejects("never"));
    try (var pipeline = pipeline(exporter)) {
      record(pipeline, SOURCE, 0, 20);
      assertThat(lane(pipeline.flush(LONG)).dropped()).isEqualTo(Map.of(DropReason.REJECTED, 20L));
    }
    try (var later = pipeline(InMemoryExporter.create())) {
      assertThat(lane(later.flush(LONG)).recovered()).isZero();
    }
  }

  @Test
  void fullSpoolDropsTheNewest() {
    var pipeline = pipeline(unreachable(), "analytics.lane.store.store-bytes", "4KiB");
    record(pipeline, SOURCE, 0, 200);
    awaitSettled(pipeline, 200);
    var statistics = lane(pipeline.close(Duration.ofMillis(10)));

    assertThat(statistics.pendingBytes()).isBetween(1L, 4096L);
    assertThat(statistics.dropped())
        .isEqualTo(Map.of(DropReason.QUEUE_FULL, 200 - statistics.pending()));
    assertThat(statistics.addsUp()).isTrue();
  }

  @Test
  void nothingIsPromisedBehindAGap() {
    var pipeline = pipeline(unreachable(), "analytics.lane.store.store-bytes", "4KiB");
    record(pipeline, SOURCE, 0, 200);
    awaitSettled(pipeline, 200);
    var through = pipeline.committedThrough("store", SOURCE).orElseThrow();
    var statistics = lane(pipeline.close(Duration.ofMillis(10)));

    assertThat(through).isEqualTo(statistics.pending() - 1);
  }

  @Test
  void twoLanesCannotShareAFolder() {
    try (var first = pipeline(InMemoryExporter.create())) {
      assertThat(first.isEnabled()).isTrue();
      assertThatThrownBy(() -> pipeline(InMemoryExporter.create()))
          .isInstanceOf(ConfigurationException.class)
          .hasMessageContaining("analytics.lane.store.directory")
          .hasMessageContaining("another process or lane has it open");
    }
  }

  @Test
  void damagedEntriesAreCounted() throws IOException {
    var first = pipeline(unreachable());
    record(first, SOURCE, 0, 100);
    awaitSettled(first, 100);
    first.close(Duration.ofMillis(10));
    var store = temporary.resolve("spool/events.mv");
    var bytes = Files.readAllBytes(store);
    var text = new String(bytes, java.nio.charset.StandardCharsets.ISO_8859_1);
    int at = text.indexOf("plugin-42");
    assertThat(at).isPositive();
    while (at >= 0) {
      bytes[at] ^= 1;
      at = text.indexOf("plugin-42", at + 1);
    }
    Files.write(store, bytes);

    var exporter = InMemoryExporter.create();
    try (var second = pipeline(exporter)) {
      var statistics = lane(second.flush(LONG));
      assertThat(statistics.recovered()).isEqualTo(100);
      assertThat(statistics.delivered() + statistics.dropped().get(DropReason.DAMAGED))
          .isEqualTo(100);
      assertThat(statistics.addsUp()).isTrue();
    }
    assertThat(exporter.records())
        .extracting(record -> record.event().toString())
        .noneMatch(event -> event.contains("qlugin"));
  }

  @Test
  void leavesNoThreadBehind() {
    try (var pipeline = pipeline(InMemoryExporter.create())) {
      record(pipeline, SOURCE, 0, 10);
      pipeline.flush(LONG);
    }
    assertThat(Thread.getAllStackTraces().keySet())
        .extracting(Thread::getName)
        .noneMatch(name -> name.contains("analytics-spool") || name.contains("MVStore"));
  }
}
