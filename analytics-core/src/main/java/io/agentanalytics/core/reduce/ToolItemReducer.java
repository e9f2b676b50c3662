package io.agentanalytics.core.reduce;

import io.agentanalytics.api.Diagnostic;
import io.agentanalytics.api.DiagnosticKind;
import io.agentanalytics.api.event.ToolItemBase;
import io.agentanalytics.api.protocol.ItemCompletedNotification;
import io.agentanalytics.api.protocol.ItemStartedNotification;
import io.agentanalytics.api.protocol.ToolItem;
import java.util.Optional;

/** Tool items from start to end (reduction.md 4). All other items are ignored. */
final class ToolItemReducer {
  private final ThreadView threads;
  private final TurnReducer turns;
  private final ReviewReducer reviews;

  /** Start times in ms since the Unix epoch. */
  private final BoundedMap<ItemKey, Long> starts;

  ToolItemReducer(
      ThreadView threads, TurnReducer turns, ReviewReducer reviews, StateLimits limits) {
    this.threads = threads;
    this.turns = turns;
    this.reviews = reviews;
    this.starts = new BoundedMap<>("item_start", limits.maxPending());
  }

  void started(ItemStartedNotification started, Output out) {
    if (started.item() instanceof ToolItem item && started.startedAtMs() >= 0) {
      starts.put(key(started.threadId(), started.turnId(), item), started.startedAtMs(), out);
    }
  }

  /** The steps of reduction.md 4.2, in their order. */
  void completed(ItemCompletedNotification completed, Output out) {
    if (!(completed.item() instanceof ToolItem item)) {
      return;
    }
    Optional<ToolRule> rule = item.accept(new ToolRules(out));
    if (rule.isEmpty()) {
      return;
    }
    ItemKey key = key(completed.threadId(), completed.turnId(), item);
    if (!turns.isKnown(key.turnId())) {
      out.report(dropped(DiagnosticKind.TURN_STATE_MISSING, key));
      return;
    }
    turns.toolCompleted(key.turnId(), item.kind(), out);
    Long startedAtMs = starts.remove(key);
    if (startedAtMs == null) {
      out.report(dropped(DiagnosticKind.ITEM_START_MISSING, key));
      return;
    }
    if (completed.completedAtMs() < 0) {
      return;
    }
    ContextCheck check = threads.check(key.threadId());
    if (check instanceof ContextCheck.Missing missing) {
      out.report(
          missing.dropped(
              "tool item",
              "thread_id",
              key.threadId(),
              "turn_id",
              key.turnId(),
              "item_id",
              key.itemId()));
      return;
    }
    emit(key, rule.get(), startedAtMs, completed.completedAtMs(), (ContextCheck.Passed) check, out);
    reviews.forget(key);
  }

  private void emit(
      ItemKey key,
      ToolRule rule,
      long startedAtMs,
      long completedAtMs,
      ContextCheck.Passed context,
      Output out) {
    if (rule.outcome().isEmpty()) {
      return;
    }
    ReviewSummary summary = reviews.summary(key);
    ToolItemBase base =
        new ToolItemBase(
            key.threadId(),
            key.turnId(),
            key.itemId(),
            context.connection().client(),
            context.connection().runtime(),
            context.metadata().origin(),
            rule.toolName(),
            startedAtMs,
            completedAtMs,
            Durations.between(startedAtMs, completedAtMs),
            rule.executionMs(),
            summary.reviews(),
            rule.outcome().get().status(),
            rule.outcome().get().failure(),
            summary.additionalPermissions(),
            summary.networkAccess());
    out.emit(rule.event().apply(base));
  }

  private static Diagnostic dropped(DiagnosticKind kind, ItemKey key) {
    return Diagnostic.of(
        kind, "thread_id", key.threadId(), "turn_id", key.turnId(), "item_id", key.itemId());
  }

  private static ItemKey key(String threadId, String turnId, ToolItem item) {
    return new ItemKey(threadId, turnId, item.id());
  }
}
