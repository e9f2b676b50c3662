package io.agentanalytics.core.reduce;

import java.util.Comparator;

/**
 * Names an item: equal item ids in two threads or turns do not mix (reduction.md 1.1). It has an
 * order, so that ids which are made to collide in a map cost no more than others.
 */
record ItemKey(String threadId, String turnId, String itemId) implements Comparable<ItemKey> {
  private static final Comparator<ItemKey> ORDER =
      Comparator.comparing(ItemKey::itemId)
          .thenComparing(ItemKey::turnId)
          .thenComparing(ItemKey::threadId);

  @Override
  public int compareTo(ItemKey other) {
    return ORDER.compare(this, other);
  }
}
