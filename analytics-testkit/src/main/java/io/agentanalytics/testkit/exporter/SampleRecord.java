package io.agentanalytics.testkit.exporter;

import io.agentanalytics.api.SourceId;
import io.agentanalytics.api.event.AnalyticsEvent;
import io.agentanalytics.api.exporter.EventRecord;
import io.agentanalytics.api.fact.Confidence;
import io.agentanalytics.core.catalog.Profiles;
import io.agentanalytics.core.json.EventCodec;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;

/**
 * A record that a test made up.
 *
 * @param content positioned at the start; never handed out
 * @param decoded empty for types that this release does not know
 */
record SampleRecord(
    UUID id,
    SourceId source,
    long ordinal,
    long sequence,
    boolean isSourceIncomplete,
    String eventType,
    ByteBuffer content,
    Optional<AnalyticsEvent> decoded)
    implements EventRecord {
  private static final String PROFILE = "seed";

  /** When the first input of every source was observed. */
  private static final long FIRST_AT_MS = 1_750_000_000_000L;

  static EventRecord of(
      SourceId source, long ordinal, long sequence, boolean incomplete, AnalyticsEvent event) {
    return new SampleRecord(
        idOf(source, sequence),
        source,
        ordinal,
        sequence,
        incomplete,
        event.eventType(),
        ByteBuffer.wrap(EventCodec.encode(event, Profiles.named(PROFILE))),
        Optional.of(event));
  }

  static EventRecord unknown(
      SourceId source,
      long ordinal,
      long sequence,
      boolean incomplete,
      String eventType,
      String json) {
    return new SampleRecord(
        idOf(source, sequence),
        source,
        ordinal,
        sequence,
        incomplete,
        eventType,
        ByteBuffer.wrap(json.getBytes(StandardCharsets.UTF_8)),
        Optional.empty());
  }

  private static UUID idOf(SourceId source, long sequence) {
    return UUID.nameUUIDFromBytes(
        (source.value() + '/' + sequence).getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public int fact() {
    return 0;
  }

  @Override
  public long observedAtMs() {
    return FIRST_AT_MS + ordinal;
  }

  @Override
  public String profile() {
    return PROFILE;
  }

  @Override
  public Confidence confidence() {
    return Confidence.EXACT;
  }

  @Override
  public ByteBuffer json() {
    return content.asReadOnlyBuffer();
  }

  @Override
  public AnalyticsEvent event() {
    return decoded.orElseThrow(
        () -> new IllegalStateException("this release knows no event type " + eventType));
  }

  /** Type and identity, not the content. */
  @Override
  public String toString() {
    return eventType + "[" + source + " #" + sequence + ", " + id + "]";
  }
}
