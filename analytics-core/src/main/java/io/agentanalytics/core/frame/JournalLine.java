package io.agentanalytics.core.frame;

import io.agentanalytics.core.json.JsonSlice;

/**
 * A line that holds a fact (facts.md 1). It is a view of the reader's buffer: valid until the
 * reader goes on.
 *
 * @param ordinal position within the source, from 0
 * @param json the whole line, not decoded
 */
public record JournalLine(String file, long line, long ordinal, JsonSlice json) {

  /** The same line at another position of a source. */
  JournalLine shiftedBy(long ordinals) {
    return new JournalLine(file, line, ordinal + ordinals, json);
  }
}
