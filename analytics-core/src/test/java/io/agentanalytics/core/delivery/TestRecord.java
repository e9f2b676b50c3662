package io.agentanalytics.core.delivery;

import io.agentanalytics.api.SourceId;
import io.agentanalytics.api.event.AnalyticsEvent;
import io.agentanalytics.api.exporter.EventRecord;
import io.agentanalytics.api.fact.Confidence;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** A record without an event behind it. */
record TestRecord(SourceId source, long ordinal, int fact, long sequence, int bytes)
    implements EventRecord {
  private static final SourceId SOURCE = new SourceId("source");

  /** One event of a fact of its own. */
  static TestRecord of(long sequence) {
    return sized(sequence, 10);
  }

  static TestRecord sized(long sequence, int bytes) {
    return new TestRecord(SOURCE, sequence, 0, sequence, bytes);
  }

  /** Events of one fact. */
  static List<EventRecord> fact(long firstSequence, int count) {
    List<EventRecord> records = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      records.add(new TestRecord(SOURCE, firstSequence, 0, firstSequence + i, 10));
    }
    return records;
  }

  @Override
  public UUID id() {
    return UUID.nameUUIDFromBytes((source + "/" + sequence).getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public long observedAtMs() {
    return sequence;
  }

  @Override
  public String profile() {
    return "seed";
  }

  @Override
  public Confidence confidence() {
    return Confidence.EXACT;
  }

  @Override
  public boolean isSourceIncomplete() {
    return false;
  }

  @Override
  public String eventType() {
    return "test";
  }

  @Override
  public ByteBuffer json() {
    return ByteBuffer.allocate(bytes).asReadOnlyBuffer();
  }

  @Override
  public AnalyticsEvent event() {
    throw new IllegalStateException("a test record has no event");
  }
}
