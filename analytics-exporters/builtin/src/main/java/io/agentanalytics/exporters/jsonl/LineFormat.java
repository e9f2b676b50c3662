package io.agentanalytics.exporters.jsonl;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.agentanalytics.api.exporter.EventRecord;

/** What a line holds. The JSON of the event stands in it unchanged, to the byte. */
public enum LineFormat {
  /**
   * An object with what identifies the event, and the event as its last member: {@code
   * {"id":…,"source":…,"ordinal":…,"fact":…,"sequence":…,"observed_at_ms":…,"confidence":…,"incomplete":…,"profile":…,"event":{…}}}.
   */
  RECORD("{\"id\":\"", "}\n") {
    @Override
    byte[] beginning(EventRecord record) {
      StringBuilder text = new StringBuilder(192).append(start()).append(record.id());
      text.append("\",\"source\":");
      JsonText.quote(record.source().value(), text);
      text.append(",\"ordinal\":").append(record.ordinal());
      text.append(",\"fact\":").append(record.fact());
      text.append(",\"sequence\":").append(record.sequence());
      text.append(",\"observed_at_ms\":").append(record.observedAtMs());
      text.append(",\"confidence\":\"").append(record.confidence().word());
      text.append("\",\"incomplete\":").append(record.isSourceIncomplete());
      text.append(",\"profile\":\"").append(record.profile()).append('"');
      return text.append(",\"event\":").toString().getBytes(UTF_8);
    }
  },

  /** The event alone, exactly as an HTTP body carries it. */
  BARE("{\"event_type\":\"", "\n") {
    @Override
    byte[] beginning(EventRecord record) {
      return new byte[0];
    }
  };

  private final String start;
  private final String end;

  LineFormat(String start, String end) {
    this.start = start;
    this.end = end;
  }

  static int longestStart() {
    return Math.max(RECORD.start.length(), BARE.start.length());
  }

  /** What every line of this format begins with. */
  String start() {
    return start;
  }

  /** What stands before the JSON of the event. */
  abstract byte[] beginning(EventRecord record);

  /** What stands behind it, the end of the line included. */
  byte[] ending() {
    return end.getBytes(UTF_8);
  }
}
