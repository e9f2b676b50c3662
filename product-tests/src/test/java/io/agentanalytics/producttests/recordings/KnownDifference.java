package io.agentanalytics.producttests.recordings;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Something of a recording that cannot be had from its frames: one line of data, with its reason.
 *
 * @param session name of the recording, or {@code *}
 * @param kind what differs
 * @param eventType of the event that differs
 * @param detail member that differs, or {@code member=value} of the event that is missing
 */
record KnownDifference(String session, Kind kind, String eventType, String detail, String reason) {
  private static final Pattern LINE =
      Pattern.compile("(\\S+)\\s+(\\S+)\\s+(\\S+)\\s+(\\S+)\\s+#\\s*(.+)");

  /** What can differ. */
  enum Kind {
    /** The value of a member. */
    MEMBER,
    /** An event of the recording that has no frames. */
    MISSING,
    /** Whether an event stands before or after its neighbour. */
    ORDER,
    /** Events that the product lost. */
    LOST,
    /** The whole session. */
    SESSION
  }

  static List<KnownDifference> load() {
    InputStream resource = KnownDifference.class.getResourceAsStream("known-differences.txt");
    if (resource == null) {
      throw new IllegalStateException("known-differences.txt is missing");
    }
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8))) {
      return lines
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(KnownDifference::parse)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static KnownDifference parse(String line) {
    Matcher parts = LINE.matcher(line);
    if (!parts.matches()) {
      throw new IllegalStateException("not a known difference: " + line);
    }
    return new KnownDifference(
        parts.group(1),
        Kind.valueOf(parts.group(2)),
        parts.group(3),
        parts.group(4),
        parts.group(5));
  }

  boolean concerns(String otherSession) {
    return session.equals("*") || session.equals(otherSession);
  }

  boolean isAbout(Kind otherKind, EventText event) {
    return kind == otherKind && eventType.equals(event.type());
  }

  /** Whether the event has the value that {@code detail} names. */
  boolean matches(EventText event) {
    int equals = detail.indexOf('=');
    return event.member(detail.substring(0, equals)).equals(detail.substring(equals + 1));
  }
}
