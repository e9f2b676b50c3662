package io.agentanalytics.api;

import io.agentanalytics.api.protocol.WireWord;

/**
 * Improvements over the reference, each off unless it is switched on: the reference's events need
 * its limits (reduction.md 12, accepted-lines.md 8). Set by the property {@code
 * analytics.switch.<word>=true}.
 */
public enum Switch implements WireWord {
  /**
   * A tool item that ends when its turn is not known gives its event all the same: after the event
   * of the turn, or in a turn of which only items were seen, as those of a review. It counts for no
   * turn (points 2 and 15).
   */
  LATE_ITEMS("late-items", "a tool item that ends when its turn is not known gives its event"),

  /**
   * A tool item that is reported as completed twice counts once for its turn, as declined commands
   * can be (point 1).
   */
  ITEMS_ONCE("items-once", "a tool item that is completed twice counts once for its turn"),

  /**
   * An answer to an approval that cannot be read ends its review, as one that was aborted;
   * otherwise the review has no event (point 6). The answer is of medium confidence.
   */
  UNREADABLE_ANSWERS(
      "unreadable-answers", "an answer to an approval that cannot be read ends its review"),

  /**
   * An app or plugin whose use was refused for want of room can be reported for its turn later; the
   * reference takes it for reported (point 17).
   */
  REFUSED_USES(
      "refused-uses", "a use of an app or plugin that found no room can be reported later"),

  /**
   * Diffs are read by the numbers in the headers of hunks: plain diffs of several files, combined
   * diffs, text between hunks, quoted paths and timestamps are understood (accepted-lines.md 8).
   */
  EXACT_DIFFS("exact-diffs", "diffs are read by the numbers in the headers of hunks"),

  /**
   * Remotes of partial clones count for the hash of a repository, which the reference passes over
   * (accepted-lines.md 8). Has an effect where repositories are looked up.
   */
  PARTIAL_CLONES("partial-clones", "remotes of partial clones count for the hash of a repository");

  private final String word;
  private final String help;

  Switch(String word, String help) {
    this.word = word;
    this.help = help;
  }

  @Override
  public String word() {
    return word;
  }

  /** What happens when it is on, in a line. */
  public String help() {
    return help;
  }
}
