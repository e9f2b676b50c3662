package io.agentanalytics.core.delivery;

import io.agentanalytics.api.SourceId;
import io.agentanalytics.api.event.AnalyticsEvent;
import io.agentanalytics.api.exporter.EventRecord;
import io.agentanalytics.api.fact.Confidence;
import io.agentanalytics.core.catalog.EventProfile;
import io.agentanalytics.core.catalog.Profiles;
import io.agentanalytics.core.json.EventCodec;
import java.nio.ByteBuffer;
import java.util.UUID;

/** A record as it was kept on disk: the typed event is decoded when somebody asks for it. */
final class StoredRecord implements EventRecord {
  private final Head head;
  private final byte[] json;

  /** Everything but the JSON. */
  record Head(
      UUID id,
      SourceId source,
      long ordinal,
      int fact,
      long sequence,
      long observedAtMs,
      String profile,
      Confidence confidence,
      boolean sourceIncomplete,
      String eventType) {}

  StoredRecord(Head head, byte[] json) {
    this.head = head;
    this.json = json;
  }

  @Override
  public UUID id() {
    return head.id();
  }

  @Override
  public SourceId source() {
    return head.source();
  }

  @Override
  public long ordinal() {
    return head.ordinal();
  }

  @Override
  public int fact() {
    return head.fact();
  }

  @Override
  public long sequence() {
    return head.sequence();
  }

  @Override
  public long observedAtMs() {
    return head.observedAtMs();
  }

  @Override
  public String profile() {
    return head.profile();
  }

  @Override
  public Confidence confidence() {
    return head.confidence();
  }

  @Override
  public boolean isSourceIncomplete() {
    return head.sourceIncomplete();
  }

  @Override
  public String eventType() {
    return head.eventType();
  }

  @Override
  public ByteBuffer json() {
    return ByteBuffer.wrap(json).asReadOnlyBuffer();
  }

  @Override
  public AnalyticsEvent event() {
    EventProfile profile =
        Profiles.find(head.profile())
            .filter(known -> known.has(head.eventType()))
            .orElseThrow(
                () ->
                    new IllegalStateException(
                        "this release knows no "
                            + head.eventType()
                            + " of profile "
                            + head.profile()));
    return EventCodec.decode(json, profile);
  }

  /** Type and identity, not the content. */
  @Override
  public String toString() {
    return eventType() + "[" + source() + " #" + sequence() + ", " + id() + "]";
  }
}
