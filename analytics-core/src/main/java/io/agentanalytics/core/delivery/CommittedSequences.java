package io.agentanalytics.core.delivery;

import io.agentanalytics.api.SourceId;
import io.agentanalytics.api.exporter.EventRecord;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/**
 * Up to which sequence the records of each source have come to the disk without a gap. Behind a
 * record that was dropped nothing is promised any more.
 */
final class CommittedSequences {
  /** Sources end, and nobody says so; those that have been quiet for longest are forgotten. */
  private static final int MAX_SOURCES = 4_096;

  private final Map<SourceId, Long> through =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<SourceId, Long> eldest) {
          return size() > MAX_SOURCES;
        }
      };

  void committed(List<EventRecord> records) {
    for (EventRecord record : records) {
      Long before = through.get(record.source());
      if (record.sequence() == (before == null ? 0 : before + 1)) {
        through.put(record.source(), record.sequence());
      }
    }
  }

  OptionalLong of(SourceId source) {
    Long sequence = through.get(source);
    return sequence == null ? OptionalLong.empty() : OptionalLong.of(sequence);
  }
}
