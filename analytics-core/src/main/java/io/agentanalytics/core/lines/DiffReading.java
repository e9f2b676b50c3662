package io.agentanalytics.core.lines;

/** How the text of a diff is understood. */
public enum DiffReading {
  /** As the reference does, with its limits (accepted-lines.md 1, 8). */
  AS_REFERENCE {
    @Override
    DiffRules rules() {
      return new ReferenceDiffRules();
    }
  },
  /**
   * By the numbers in the headers of hunks: plain diffs of several files, combined diffs, text
   * between hunks, quoted paths and timestamps are read as what they are.
   */
  EXACT {
    @Override
    DiffRules rules() {
      return new ExactDiffRules();
    }
  };

  abstract DiffRules rules();
}
