package io.agentanalytics.core.reduce;

import io.agentanalytics.api.Diagnostic;
import io.agentanalytics.api.DiagnosticKind;

/**
 * Something that has begun and not ended.
 *
 * @param what kind of thing
 * @param itemId the empty text without an item
 * @param sinceMs when it began, ms since the Unix epoch
 */
record StillOpen(String what, String threadId, String turnId, String itemId, long sinceMs) {

  static StillOpen turn(String threadId, String turnId, long sinceMs) {
    return new StillOpen("turn", threadId, turnId, "", sinceMs);
  }

  static StillOpen item(ItemKey key, long sinceMs) {
    return new StillOpen("tool_item", key.threadId(), key.turnId(), key.itemId(), sinceMs);
  }

  static StillOpen review(Review review) {
    return new StillOpen(
        "review",
        review.threadId(),
        review.turnId(),
        review.itemId().orElse(""),
        review.startedAtMs());
  }

  /**
   * As a diagnostic.
   *
   * @param endMs of the input, ms since the Unix epoch
   */
  Diagnostic at(long endMs) {
    return Diagnostic.of(
        DiagnosticKind.STILL_OPEN,
        "what",
        what,
        "thread_id",
        threadId,
        "turn_id",
        turnId,
        "item_id",
        itemId,
        "open_ms",
        Long.toString(Math.max(0, endMs - sinceMs)));
  }
}
