package io.agentanalytics.core.filter;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Lets each use through once (reduction.md 9.3). Memory is bounded as in the reference: a full set
 * is emptied before anything is asked of it, so that what was reported long ago is reported again.
 */
final class FirstUses {
  private static final int MAX_KEYS = 4096;

  private final Set<TurnUse> reported;

  FirstUses(List<TurnUse> reported) {
    this.reported = new LinkedHashSet<>(reported);
  }

  /** Whether a use is new; from now on it is not. */
  boolean add(TurnUse use) {
    if (reported.size() >= MAX_KEYS) {
      reported.clear();
    }
    return reported.add(use);
  }

  List<TurnUse> toList() {
    return List.copyOf(reported);
  }
}
