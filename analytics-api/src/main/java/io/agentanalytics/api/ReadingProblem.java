package io.agentanalytics.api;

import static java.util.Objects.requireNonNull;

import io.agentanalytics.api.protocol.WireWord;

/**
 * A line that could not be read. Reading goes on behind it.
 *
 * @param file name of the input, {@code -} for standard input
 * @param line number from 1; 0 when the problem concerns the whole input
 * @param member the member that cannot be read; empty for the whole line
 * @param text what was found and what was expected
 */
public record ReadingProblem(Kind kind, String file, long line, String member, String text) {
  public ReadingProblem {
    requireNonNull(kind, "kind");
    requireNonNull(file, "file");
    requireNonNull(member, "member");
    requireNonNull(text, "text");
  }

  /** What is wrong with a line. */
  public enum Kind implements WireWord {
    /**
     * The writer was killed in the middle of the last line. Not an error: everything before it is
     * there.
     */
    CUT_LAST_LINE("cut_last_line"),
    /** The line is no line of a recording. */
    BROKEN_LINE("broken_line"),
    /** The line is longer than the limit. */
    LONG_LINE("long_line"),
    /** The file is damaged or cut short, so that what follows cannot be read. */
    DAMAGED_FILE("damaged_file"),
    /** There is no line at all. */
    EMPTY_FILE("empty_file"),
    /** A part of a rotated recording is not there. */
    MISSING_PART("missing_part"),
    /**
     * A line was read, but not all that stands in it: padding that a crash left, text before the
     * first brace, or the end of a very long text. Not an error: the frame is there.
     */
    PASSED_OVER("passed_over"),
    /**
     * A file among recordings that holds something else. Not an error: nothing of a recording is in
     * it.
     */
    NO_RECORDING("no_recording");

    private final String word;

    Kind(String word) {
      this.word = word;
    }

    @Override
    public String word() {
      return word;
    }
  }

  /**
   * Whether a line was lost: a cut last line never was a whole one, what is no recording has no
   * events, and a line of which something was passed over was read.
   */
  public boolean isError() {
    return kind != Kind.CUT_LAST_LINE && kind != Kind.NO_RECORDING && kind != Kind.PASSED_OVER;
  }

  /** {@code FILE:LINE: member: text}. */
  @Override
  public String toString() {
    return file
        + (line > 0 ? ":" + line : "")
        + ": "
        + (member.isEmpty() ? "" : member + ": ")
        + text;
  }
}
