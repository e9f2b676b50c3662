package io.agentanalytics.core.delivery;

import io.agentanalytics.api.exporter.EventRecord;
import java.util.List;

/**
 * How much there is, or may be.
 *
 * @param bytes of JSON
 */
public record Amount(long records, long bytes) {
  static final Amount NOTHING = new Amount(0, 0);

  static Amount of(EventRecord record) {
    return new Amount(1, record.json().remaining());
  }

  static Amount of(List<EventRecord> records) {
    Amount sum = NOTHING;
    for (EventRecord record : records) {
      sum = sum.plus(of(record));
    }
    return sum;
  }

  Amount plus(Amount other) {
    return new Amount(records + other.records, bytes + other.bytes);
  }

  Amount minus(Amount other) {
    return new Amount(records - other.records, bytes - other.bytes);
  }

  boolean isNothing() {
    return records == 0;
  }

  /** Whether more must not be added to this to stay within a limit; nothing takes anything. */
  boolean isTooMuchWith(Amount more, Amount limit) {
    return !isNothing()
        && (records + more.records > limit.records || bytes + more.bytes > limit.bytes);
  }

  /** Whether there is as much as a limit in either respect. */
  boolean reaches(Amount limit) {
    return records >= limit.records || bytes >= limit.bytes;
  }
}
