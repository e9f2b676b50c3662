package io.agentanalytics.testkit.exporter;

import static java.util.Objects.requireNonNull;

import io.agentanalytics.api.SourceId;
import io.agentanalytics.api.event.AnalyticsEvent;
import io.agentanalytics.api.event.EventType;
import io.agentanalytics.api.exporter.EventBatch;
import io.agentanalytics.api.exporter.EventRecord;
import java.util.ArrayList;
import java.util.List;

/**
 * A source whose events a test makes up. Its records look to an exporter as if they came out of a
 * pipeline: they are numbered without gaps, and their ids are their own.
 *
 * <p>For one thread at a time.
 */
public final class SampleSource {
  private final SourceId id;
  private long sequence;
  private long ordinal;
  private boolean incomplete;

  private SampleSource(SourceId id) {
    this.id = id;
  }

  /** A new source with a random id. */
  public static SampleSource create() {
    return new SampleSource(SourceId.random());
  }

  /** A new source with this id; the same calls on it give the same records. */
  public static SampleSource named(String id) {
    return new SampleSource(new SourceId(id));
  }

  /** The source that the records belong to. */
  public SourceId id() {
    return id;
  }

  /** From here on, input of the source has been skipped. */
  public SampleSource skipInput() {
    incomplete = true;
    ordinal++;
    return this;
  }

  /** The next record, with this event. */
  public EventRecord next(AnalyticsEvent event) {
    return together(List.of(event)).get(0);
  }

  /** The next record, with an event of this type in which every member has a value. */
  public EventRecord next(EventType type) {
    return next(SampleEvents.full(type, Math.toIntExact(sequence)));
  }

  /** The next records, caused by one fact. */
  public List<EventRecord> together(List<AnalyticsEvent> events) {
    List<EventRecord> records =
        events.stream()
            .map(event -> SampleRecord.of(id, ordinal, sequence++, incomplete, event))
            .toList();
    ordinal++;
    return records;
  }

  /**
   * The next record, of a type that this release does not know, as a later one might have stored
   * it: its event cannot be decoded.
   */
  public EventRecord nextUnknown(String eventType) {
    requireNonNull(eventType, "eventType");
    String json =
        "{\"event_type\":\""
            + eventType
            + "\",\"event_params\":{\"number\":"
            + sequence
            + ",\"nothing\":null,\"more\":[{},[],1.5e300]}}";
    return SampleRecord.unknown(id, ordinal++, sequence++, incomplete, eventType, json);
  }

  /** The next records; all types take turns. */
  public List<EventRecord> take(int count) {
    EventType[] types = EventType.values();
    List<EventRecord> records = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      records.add(next(types[Math.toIntExact(sequence % types.length)]));
    }
    return records;
  }

  /**
   * The next records in a batch; all types take turns.
   *
   * @throws IllegalArgumentException if {@code count} is below 1
   */
  public EventBatch batch(int count) {
    return new EventBatch(take(count));
  }
}
