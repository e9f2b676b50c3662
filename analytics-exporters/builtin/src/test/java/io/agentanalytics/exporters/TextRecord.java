package io.agentanalytics.exporters;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.agentanalytics.api.SourceId;
import io.agentanalytics.api.event.AnalyticsEvent;
import io.agentanalytics.api.exporter.EventRecord;
import io.agentanalytics.api.fact.Confidence;
import java.nio.ByteBuffer;
import java.util.UUID;

/**
 * A record as an exporter sees one that comes from a store: only bytes. Its event cannot be
 * decoded.
 *
 * @param fact ordinal and number of the fact are both this
 */
public record TextRecord(
    SourceId source,
    long sequence,
    int fact,
    String eventType,
    String text,
    boolean isSourceIncomplete)
    implements EventRecord {

  /** A record whose event has a number and is of a type that nobody knows. */
  public static TextRecord numbered(int number) {
    return of(number, number, "numbered");
  }

  /** A record of a type. */
  public static TextRecord of(int number, int fact, String eventType) {
    return new TextRecord(
        new SourceId("source-1"),
        number,
        fact,
        eventType,
        "{\"event_type\":\"" + eventType + "\",\"event_params\":{\"number\":" + number + "}}",
        false);
  }

  /** The same record of another source. */
  public TextRecord of(SourceId other) {
    return new TextRecord(other, sequence, fact, eventType, text, isSourceIncomplete);
  }

  /** The same record after input had been skipped. */
  public TextRecord incomplete() {
    return new TextRecord(source, sequence, fact, eventType, text, true);
  }

  @Override
  public UUID id() {
    return new UUID(0, sequence);
  }

  @Override
  public long ordinal() {
    return fact;
  }

  @Override
  public long observedAtMs() {
    return 1_750_000_000_000L + fact;
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
  public ByteBuffer json() {
    return ByteBuffer.wrap(text.getBytes(UTF_8)).asReadOnlyBuffer();
  }

  @Override
  public AnalyticsEvent event() {
    throw new IllegalStateException("unknown type " + eventType);
  }
}
