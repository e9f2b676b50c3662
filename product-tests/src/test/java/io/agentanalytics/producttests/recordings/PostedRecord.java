package io.agentanalytics.producttests.recordings;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.agentanalytics.api.SourceId;
import io.agentanalytics.api.event.AnalyticsEvent;
import io.agentanalytics.api.exporter.EventRecord;
import io.agentanalytics.api.fact.Confidence;
import java.nio.ByteBuffer;
import java.util.UUID;

/** An event as the product posted it, on its way to an exporter. */
record PostedRecord(long sequence, long ordinal, EventText text) implements EventRecord {
  @Override
  public UUID id() {
    return new UUID(0, sequence);
  }

  @Override
  public SourceId source() {
    return new SourceId("posted");
  }

  @Override
  public int fact() {
    return 0;
  }

  @Override
  public long observedAtMs() {
    return 0;
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
    return text.type();
  }

  @Override
  public ByteBuffer json() {
    return ByteBuffer.wrap(text.line().getBytes(UTF_8)).asReadOnlyBuffer();
  }

  @Override
  public AnalyticsEvent event() {
    throw new IllegalStateException("only its text is known");
  }
}
