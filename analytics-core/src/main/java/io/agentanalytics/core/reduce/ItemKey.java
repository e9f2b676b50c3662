package io.agentanalytics.core.reduce;

/** Names an item: equal item ids in two threads or turns do not mix (reduction.md 1.1). */
record ItemKey(String threadId, String turnId, String itemId) {}
