package io.agentanalytics.api.exporter;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * Records that are delivered together, in order. Immutable: it can be read for as long as anybody
 * wants to.
 *
 * <p>A batch does not end between two events of one fact, unless the fact has more events than a
 * batch may hold: destinations that group by fact see whole groups.
 *
 * @param records at least one; for each source in the order of its sequence
 */
public record EventBatch(List<EventRecord> records) {
  public EventBatch {
    records = List.copyOf(requireNonNull(records, "records"));
    if (records.isEmpty()) {
      throw new IllegalArgumentException("records: expected at least one, got none");
    }
  }

  /** A batch of these records. */
  public static EventBatch of(EventRecord... records) {
    return new EventBatch(List.of(records));
  }

  /** How many records there are, 1 or more. */
  public int size() {
    return records.size();
  }
}
