package io.agentanalytics.exporters.console;

import java.util.Optional;
import java.util.OptionalLong;

/**
 * What a person wants to know of an event.
 *
 * @param label the kind of event, a word
 * @param atMs when it happened, ms since the Unix epoch; empty if the event does not tell
 * @param threadId empty for events that belong to no thread
 */
record Description(String label, OptionalLong atMs, Optional<String> threadId, String text) {

  static Description atMillis(String label, long millis, String threadId, Phrase phrase) {
    return new Description(
        label, OptionalLong.of(millis), Optional.of(threadId), phrase.toString());
  }

  /**
   * @param seconds since the Unix epoch, 0 if unknown
   */
  static Description atSeconds(String label, long seconds, String threadId, Phrase phrase) {
    return seconds == 0
        ? timeless(label, threadId, phrase)
        : atMillis(label, seconds * 1_000, threadId, phrase);
  }

  static Description timeless(String label, String threadId, Phrase phrase) {
    return new Description(label, OptionalLong.empty(), Optional.of(threadId), phrase.toString());
  }

  static Description threadless(String label, Phrase phrase) {
    return new Description(label, OptionalLong.empty(), Optional.empty(), phrase.toString());
  }
}
