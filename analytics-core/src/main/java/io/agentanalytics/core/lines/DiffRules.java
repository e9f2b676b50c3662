package io.agentanalytics.core.lines;

import java.util.Optional;

/** Says what each line of a diff is; has the state that this needs. */
interface DiffRules {

  /** What a line is. */
  enum Role {
    /** Added by the change. */
    ADDED,
    /** Deleted by the change. */
    DELETED,
    /** The rules want to see all of it, see {@link DiffRules#header}. */
    HEADER,
    /** Anything else. */
    OTHER
  }

  /**
   * The next line begins.
   *
   * @param start at least {@link DiffReader#START_CHARS} characters, or the whole line
   */
  Role roleOf(CharSequence start);

  /** A line that was called a header has ended. */
  void header(String line);

  /** How many characters stand before the content of an added line. */
  int markerChars();

  /** The file of the lines that follow; empty when there is none. */
  Optional<String> path();
}
