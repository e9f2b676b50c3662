package io.agentanalytics.cli.summary;

import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** Lengths of time and their percentiles. */
final class Waits {
  /** How often each length occurred, in ms. */
  private final NavigableMap<Long, Long> counts = new TreeMap<>();

  private long total;

  void add(long millis) {
    counts.merge(millis, 1L, Long::sum);
    total++;
  }

  boolean isEmpty() {
    return total == 0;
  }

  /**
   * The smallest length that at least this share did not exceed (nearest rank).
   *
   * @param percent above 0, at most 100
   */
  long percentile(int percent) {
    long rank = (total * percent + 99) / 100;
    long seen = 0;
    for (Map.Entry<Long, Long> entry : counts.entrySet()) {
      seen += entry.getValue();
      if (seen >= rank) {
        return entry.getKey();
      }
    }
    return 0;
  }

  /** {@code p50 1.2 s, p95 14 s}; the empty text when nothing was added. */
  String inWords() {
    return isEmpty() ? "" : "p50 " + text(percentile(50)) + ", p95 " + text(percentile(95));
  }

  /** A length for people: two or three digits and a unit. */
  static String text(long millis) {
    if (millis < 1_000) {
      return millis + " ms";
    }
    if (millis < 60_000) {
      return millis / 1_000 + "." + millis % 1_000 / 100 + " s";
    }
    long seconds = millis / 1_000;
    return seconds < 3_600
        ? seconds / 60 + " min " + seconds % 60 + " s"
        : seconds / 3_600 + " h " + seconds % 3_600 / 60 + " min";
  }
}
