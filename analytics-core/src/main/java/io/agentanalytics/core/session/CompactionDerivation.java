package io.agentanalytics.core.session;

import io.agentanalytics.api.fact.Compaction;
import io.agentanalytics.api.fact.CompactionImplementation;
import io.agentanalytics.api.fact.CompactionPhase;
import io.agentanalytics.api.fact.CompactionReason;
import io.agentanalytics.api.fact.CompactionStatus;
import io.agentanalytics.api.fact.CompactionStrategy;
import io.agentanalytics.api.fact.CompactionTrigger;
import io.agentanalytics.api.fact.Confidence;
import io.agentanalytics.api.protocol.ItemCompletedNotification;
import io.agentanalytics.api.protocol.ItemStartedNotification;
import io.agentanalytics.api.protocol.ThreadItem;
import io.agentanalytics.api.protocol.TurnStatus;
import io.agentanalytics.core.state.Retention;
import io.agentanalytics.core.state.StateMap;
import io.agentanalytics.core.state.StateStore;
import java.util.Optional;
import java.util.OptionalLong;

/** Compactions of the context, from {@code contextCompaction} items (wire-derivation.md 7). */
final class CompactionDerivation implements Derivation {
  private static final String ITEM_TYPE = "contextCompaction";

  private final SessionThreads threads;
  private final TokenUsageDerivation usage;

  /** Threads whose compaction a client asked for, until a turn of the thread ends. */
  private final StateMap<String, Boolean> manual;

  /** Running turns in which the agent has already done something, by thread. */
  private final StateMap<String, String> busyTurns;

  /** The compaction that runs, by thread. */
  private final StateMap<String, Open> open;

  CompactionDerivation(SessionThreads threads, TokenUsageDerivation usage, StateStore state) {
    this.threads = threads;
    this.usage = usage;
    this.manual = state.map("manual_compaction", Retention.TURNS, String.class, Boolean.class);
    this.busyTurns = state.map("busy_turn", Retention.TURNS, String.class, String.class);
    this.open = state.map("compaction", Retention.TURNS, String.class, Open.class);
  }

  private record Open(
      String turnId, long startedAtMs, long tokensBefore, boolean manual, boolean midTurn) {}

  static boolean isCompaction(ThreadItem item) {
    return item.type().equals(ITEM_TYPE);
  }

  @Override
  public void compactionRequested(Moment moment, String threadId, Facts facts) {
    manual.put(threadId, true);
  }

  @Override
  public void itemStarted(Moment moment, ItemStartedNotification started, Facts facts) {
    String threadId = started.threadId();
    if (isCompaction(started.item())) {
      open.put(
          threadId,
          new Open(
              started.turnId(),
              Math.max(0, started.startedAtMs()),
              usage.contextTokens(threadId),
              manual.contains(threadId),
              started.turnId().equals(busyTurns.get(threadId))));
    } else if (!started.item().type().equals("userMessage")) {
      busyTurns.put(threadId, started.turnId());
    }
  }

  @Override
  public void itemCompleted(Moment moment, ItemCompletedNotification completed, Facts facts) {
    if (!isCompaction(completed.item())) {
      return;
    }
    Open compaction = open.remove(completed.threadId());
    if (compaction != null) {
      long completedAtMs = Math.max(0, completed.completedAtMs());
      add(
          moment,
          completed.threadId(),
          compaction,
          CompactionStatus.COMPLETED,
          Optional.empty(),
          completedAtMs,
          facts);
    }
  }

  @Override
  public void turnCompleted(Moment moment, TurnEnd end, Facts facts) {
    Open compaction = open.remove(end.threadId());
    if (compaction != null && end.status().is(TurnStatus.FAILED)) {
      add(
          moment,
          end.threadId(),
          compaction,
          CompactionStatus.FAILED,
          end.errorMessage(),
          moment.atMs(),
          facts);
    }
    manual.remove(end.threadId());
    busyTurns.remove(end.threadId());
  }

  private void add(
      Moment moment,
      String threadId,
      Open compaction,
      CompactionStatus status,
      Optional<String> error,
      long completedAtMs,
      Facts facts) {
    facts.add(
        moment,
        Confidence.MEDIUM,
        new Compaction(
            threadId,
            compaction.turnId(),
            compaction.manual() ? CompactionTrigger.MANUAL : CompactionTrigger.AUTO,
            compaction.manual() ? CompactionReason.USER_REQUESTED : CompactionReason.CONTEXT_LIMIT,
            implementation(threadId),
            phase(compaction),
            CompactionStrategy.MEMENTO,
            status,
            error,
            compaction.tokensBefore(),
            usage.contextTokens(threadId),
            compaction.startedAtMs() / 1000,
            completedAtMs / 1000,
            duration(compaction.startedAtMs(), completedAtMs)));
  }

  private static OptionalLong duration(long startedAtMs, long completedAtMs) {
    return completedAtMs < startedAtMs
        ? OptionalLong.empty()
        : OptionalLong.of(completedAtMs - startedAtMs);
  }

  private static CompactionPhase phase(Open compaction) {
    if (compaction.manual()) {
      return CompactionPhase.STANDALONE_TURN;
    }
    return compaction.midTurn() ? CompactionPhase.MID_TURN : CompactionPhase.PRE_TURN;
  }

  private CompactionImplementation implementation(String threadId) {
    boolean openai =
        threads
            .settings(threadId)
            .filter(known -> known.modelProvider().equals("openai"))
            .isPresent();
    return openai ? CompactionImplementation.RESPONSES_COMPACT : CompactionImplementation.RESPONSES;
  }
}
