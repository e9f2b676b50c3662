package io.agentanalytics.exporters.console;

import io.agentanalytics.api.PrintableText;
import io.agentanalytics.api.exporter.EventRecord;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Lays out the lines for people. */
final class TextLines {
  private static final String TIME = "yyyy-MM-dd HH:mm:ss";

  /** The last digits of an id tell threads of one day apart; the first ones are the time. */
  private static final int THREAD_DIGITS = 8;

  private final Descriptions descriptions = new Descriptions();
  private final DateTimeFormatter time;

  TextLines(ZoneId zone) {
    this.time = DateTimeFormatter.ofPattern(TIME, Locale.ROOT).withZone(zone);
  }

  String of(EventRecord record) {
    Description description = descriptions.of(record);
    String line =
        "%-19s  %-10s  %-8s  %s%s"
            .formatted(
                description.atMs().isEmpty()
                    ? ""
                    : time.format(Instant.ofEpochMilli(description.atMs().getAsLong())),
                description.label(),
                description.threadId().map(TextLines::shortened).orElse(""),
                description.text(),
                record.isSourceIncomplete() ? " [events may be missing]" : "");
    return PrintableText.of(line).stripTrailing();
  }

  private static String shortened(String threadId) {
    return threadId.substring(Math.max(0, threadId.length() - THREAD_DIGITS));
  }
}
