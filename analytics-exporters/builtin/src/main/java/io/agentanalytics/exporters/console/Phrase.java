package io.agentanalytics.exporters.console;

import io.agentanalytics.api.protocol.WireWord;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.StringJoiner;

/** Puts what is known of an event into words, with commas between. */
final class Phrase {
  private final StringJoiner parts = new StringJoiner(", ");

  Phrase add(String part) {
    parts.add(part);
    return this;
  }

  Phrase add(Optional<String> part) {
    part.ifPresent(parts::add);
    return this;
  }

  Phrase addIf(boolean condition, String part) {
    return condition ? add(part) : this;
  }

  /** A number with what it counts; nothing for none. */
  Phrase count(long number, String one, String many) {
    return addIf(number != 0, number + " " + (number == 1 ? one : many));
  }

  /** A word of the protocol as people write it. */
  static String word(WireWord word) {
    return word.word().replace('_', ' ');
  }

  static Optional<String> word(Optional<? extends WireWord> word) {
    return word.map(Phrase::word);
  }

  /** {@code " in 2.3 s"}, or nothing if the time is unknown. */
  static String in(OptionalLong millis) {
    return millis.isPresent() ? " in " + duration(millis.getAsLong()) : "";
  }

  /** {@code 250 ms}, {@code 2.3 s}, {@code 4 m 05 s} or {@code 3 h 07 m}. */
  static String duration(long millis) {
    if (millis < 1_000) {
      return millis + " ms";
    }
    if (millis < 60_000) {
      return String.format(Locale.ROOT, "%.1f s", Math.floor(millis / 100.0) / 10);
    }
    long seconds = millis / 1_000;
    return seconds < 3_600
        ? String.format(Locale.ROOT, "%d m %02d s", seconds / 60, seconds % 60)
        : String.format(Locale.ROOT, "%d h %02d m", seconds / 3_600, seconds / 60 % 60);
  }

  @Override
  public String toString() {
    return parts.toString();
  }
}
