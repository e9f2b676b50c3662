package io.agentanalytics.core.source;

import io.agentanalytics.api.SourceId;
import io.agentanalytics.api.event.AnalyticsEvent;
import io.agentanalytics.api.exporter.EventRecord;
import io.agentanalytics.api.fact.Confidence;
import io.agentanalytics.core.json.EventCodec;
import java.nio.ByteBuffer;
import java.util.UUID;

/** A processed event with its number and its JSON. */
public final class EncodedEvent implements EventRecord {
  private final ProcessedEvent processed;
  private final long sequence;
  private final boolean sourceIncomplete;
  private final byte[] json;

  private EncodedEvent(
      ProcessedEvent processed, long sequence, boolean sourceIncomplete, byte[] json) {
    this.processed = processed;
    this.sequence = sequence;
    this.sourceIncomplete = sourceIncomplete;
    this.json = json;
  }

  /**
   * Encodes an event.
   *
   * @param sequence number within its source, from 0
   * @param sourceIncomplete whether input of the source had been skipped before
   */
  public static EncodedEvent of(ProcessedEvent event, long sequence, boolean sourceIncomplete) {
    return new EncodedEvent(
        event, sequence, sourceIncomplete, EventCodec.encode(event.event(), event.profile()));
  }

  @Override
  public UUID id() {
    return processed.id();
  }

  @Override
  public SourceId source() {
    return processed.source();
  }

  @Override
  public long ordinal() {
    return processed.ordinal();
  }

  @Override
  public int fact() {
    return processed.fact();
  }

  @Override
  public long sequence() {
    return sequence;
  }

  @Override
  public long observedAtMs() {
    return processed.observedAtMs();
  }

  @Override
  public String profile() {
    return processed.profile().name();
  }

  @Override
  public Confidence confidence() {
    return processed.confidence();
  }

  @Override
  public boolean isSourceIncomplete() {
    return sourceIncomplete;
  }

  @Override
  public String eventType() {
    return processed.event().eventType();
  }

  @Override
  public ByteBuffer json() {
    return ByteBuffer.wrap(json).asReadOnlyBuffer();
  }

  @Override
  public AnalyticsEvent event() {
    return processed.event();
  }

  /** Type and identity, not the content. */
  @Override
  public String toString() {
    return eventType() + "[" + source() + " #" + sequence + ", " + id() + "]";
  }
}
