package io.agentanalytics.core.reduce;

import io.agentanalytics.core.state.Retention;
import io.agentanalytics.core.state.StateSets;
import io.agentanalytics.core.state.StateStore;
import java.util.Optional;

/**
 * Which items of turns that still run have ended, so that none counts twice ({@link
 * io.agentanalytics.api.Switch#ITEMS_ONCE}). The reference does not remember, and counts each end.
 */
final class CompletedItems {
  /** By turn; empty when nothing is to be remembered. */
  private final Optional<StateSets<String, ItemKey>> ended;

  private CompletedItems(Optional<StateSets<String, ItemKey>> ended) {
    this.ended = ended;
  }

  /** Counts each end, as the reference does. */
  static CompletedItems forgotten() {
    return new CompletedItems(Optional.empty());
  }

  /** Counts each item once. */
  static CompletedItems remembered(StateStore state) {
    return new CompletedItems(
        Optional.of(state.sets("completed_item", Retention.PENDING, String.class, ItemKey.class)));
  }

  /** Whether an end of an item counts; from now on it does not. */
  boolean isFirst(ItemKey item) {
    return ended.isEmpty() || ended.get().add(item.turnId(), item);
  }

  /** An item that starts again can end again. */
  void startedAgain(ItemKey item) {
    ended.ifPresent(turns -> turns.remove(item.turnId(), item));
  }

  /** The turn has given its event: nothing counts for it any more. */
  void turnEnded(String turnId) {
    ended.ifPresent(turns -> turns.removeAll(turnId));
  }
}
