package io.agentanalytics.exporters.jdbc;

import io.agentanalytics.api.event.AnalyticsEvent;
import io.agentanalytics.api.exporter.EventRecord;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * A record and its event, decoded once.
 *
 * @param event empty if its type is not known to this release
 */
record DecodedRecord(EventRecord record, Optional<AnalyticsEvent> event) {

  static DecodedRecord of(EventRecord record) {
    try {
      return new DecodedRecord(record, Optional.of(record.event()));
    } catch (IllegalStateException e) {
      return new DecodedRecord(record, Optional.empty()); // Of a later release.
    }
  }

  Json json() {
    return new Json(StandardCharsets.UTF_8.decode(record.json()).toString());
  }
}
