package io.agentanalytics.core.reduce;

import io.agentanalytics.api.Diagnostic;
import io.agentanalytics.api.DiagnosticKind;
import io.agentanalytics.api.Switch;
import io.agentanalytics.api.event.ToolCorrelation;
import io.agentanalytics.api.event.ToolItemBase;
import io.agentanalytics.api.protocol.ItemCompletedNotification;
import io.agentanalytics.api.protocol.ItemStartedNotification;
import io.agentanalytics.api.protocol.ToolItem;
import io.agentanalytics.core.catalog.EventProfile;
import io.agentanalytics.core.catalog.ReleaseTrait;
import io.agentanalytics.core.state.Retention;
import io.agentanalytics.core.state.StateMap;
import io.agentanalytics.core.state.StateStore;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;

/** Tool items from start to end (reduction.md 4). All other items are ignored. */
final class ToolItemReducer {
  private final ThreadView threads;
  private final TurnReducer turns;
  private final ReviewReducer reviews;
  private final CompletedItems completedItems;
  private final Supplier<EventProfile> traits;
  private final boolean reportsLateItems;

  /** Start times in ms since the Unix epoch. */
  private final StateMap<ItemKey, Long> starts;

  ToolItemReducer(
      ThreadView threads,
      TurnReducer turns,
      ReviewReducer reviews,
      CompletedItems completedItems,
      Supplier<EventProfile> traits,
      ReducerOptions options,
      StateStore state) {
    this.threads = threads;
    this.turns = turns;
    this.reviews = reviews;
    this.completedItems = completedItems;
    this.traits = traits;
    this.reportsLateItems = options.isOn(Switch.LATE_ITEMS);
    this.starts = state.map("item_start", Retention.PENDING, ItemKey.class, Long.class);
  }

  void started(ItemStartedNotification started) {
    if (started.item() instanceof ToolItem item && started.startedAtMs() >= 0) {
      ItemKey key = key(started.threadId(), started.turnId(), item);
      starts.put(key, started.startedAtMs());
      completedItems.startedAgain(key);
    }
  }

  /** The steps of reduction.md 4.2, in their order. */
  void completed(ItemCompletedNotification completed, Output out) {
    if (!(completed.item() instanceof ToolItem item)) {
      return;
    }
    Optional<ToolRule> rule = item.accept(new ToolRules(out, turns.ofTool(completed.turnId())));
    if (rule.isEmpty()) {
      return;
    }
    ItemKey key = key(completed.threadId(), completed.turnId(), item);
    if (turns.isKnown(key.turnId())) {
      if (completedItems.isFirst(key)) {
        turns.toolCompleted(key.turnId(), item.kind());
      }
    } else if (!reportsLateItems && !traits.get().has(ReleaseTrait.LATE_ITEMS)) {
      out.report(dropped(DiagnosticKind.TURN_STATE_MISSING, key));
      return;
    }
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

  /** Items that have not ended, of turns that run: an interrupted item has no end. */
  List<StillOpen> open(OpenTurns running) {
    return starts.toMap().entrySet().stream()
        .filter(entry -> running.isOpen(entry.getKey().threadId(), entry.getKey().turnId()))
        .map(entry -> StillOpen.item(entry.getKey(), entry.getValue()))
        .toList();
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
    ToolTurn turn = turns.ofTool(key.turnId());
    OptionalLong durationMs = Durations.between(startedAtMs, completedAtMs);
    boolean timed = rule.timedByItem() && traits.get().has(ReleaseTrait.COLLAB_EXECUTION);
    ToolItemBase base =
        ToolItemBase.builder()
            .threadId(key.threadId())
            .turnId(key.turnId())
            .itemId(key.itemId())
            .correlation(
                ToolCorrelation.builder()
                    .sessionId(context.metadata().sessionId())
                    .rootTurnId(turn.rootTurnId())
                    .toolEventType(turn.madeBy(key.itemId(), rule.byModel()))
                    .build())
            .appServerClient(context.connection().client())
            .runtime(context.connection().runtime())
            .origin(context.metadata().origin())
            .toolName(rule.toolName())
            .startedAtMs(startedAtMs)
            .completedAtMs(completedAtMs)
            .durationMs(durationMs)
            .executionDurationMs(timed ? durationMs : rule.executionMs())
            .reviews(summary.reviews())
            .terminalStatus(rule.outcome().get().status())
            .failureKind(rule.outcome().get().failure())
            .requestedAdditionalPermissions(summary.additionalPermissions())
            .requestedNetworkAccess(summary.networkAccess())
            .build();
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
