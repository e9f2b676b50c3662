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
import io.agentanalytics.api.protocol.TurnStartedNotification;
import io.agentanalytics.api.protocol.TurnStatus;
import io.agentanalytics.core.state.Retention;
import io.agentanalytics.core.state.StateMap;
import io.agentanalytics.core.state.StateStore;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Compactions of the context, from {@code contextCompaction} items (wire-derivation.md 7). */
final class CompactionDerivation implements Derivation {
  private static final String ITEM_TYPE = "contextCompaction";

  private final SessionThreads threads;
  private final TokenUsageDerivation usage;
  private final RunningTurns running;
  private final TurnConfigDerivation turns;

  /** Compactions that clients asked for, by thread. */
  private final StateMap<String, Manual> manual;

  /** Running turns in which the agent has already done something, by thread. */
  private final StateMap<String, String> busyTurns;

  /** The compaction that runs, by thread. */
  private final StateMap<String, Open> open;

  /**
   * @param turns knows which turns clients started
   */
  CompactionDerivation(
      SessionThreads threads,
      TokenUsageDerivation usage,
      RunningTurns running,
      TurnConfigDerivation turns,
      StateStore state) {
    this.threads = threads;
    this.usage = usage;
    this.running = running;
    this.turns = turns;
    this.manual = state.map("manual_compaction", Retention.TURNS, String.class, Manual.class);
    this.busyTurns = state.map("busy_turn", Retention.TURNS, String.class, String.class);
    this.open = state.map("compaction", Retention.TURNS, String.class, Open.class);
  }

  private record Open(String turnId, long startedAtMs, long tokensBefore, boolean midTurn) {}

  /**
   * Each request begins a turn of its own, behind the turn that runs when it comes.
   *
   * @param requested how many have not begun
   * @param turnId of the one that has begun
   */
  private record Manual(long requested, Optional<String> turnId) {
    static final Manual NONE = new Manual(0, Optional.empty());

    Manual plusOne() {
      return new Manual(requested + 1, turnId);
    }

    Manual minusOne() {
      return new Manual(Math.max(0, requested - 1), turnId);
    }

    Manual begunBy(String newTurnId) {
      return requested == 0 ? this : new Manual(requested - 1, Optional.of(newTurnId));
    }

    boolean isBegunBy(String otherTurnId) {
      return turnId.filter(otherTurnId::equals).isPresent();
    }

    Manual ended() {
      return new Manual(requested, Optional.empty());
    }
  }

  static boolean isCompaction(ThreadItem item) {
    return item.type().equals(ITEM_TYPE);
  }

  @Override
  public void compactionRequested(String threadId) {
    keep(threadId, manual(threadId).plusOne());
  }

  @Override
  public void compactionRefused(String threadId) {
    keep(threadId, manual(threadId).minusOne());
  }

  private Manual manual(String threadId) {
    return manual.find(threadId).orElse(Manual.NONE);
  }

  private void keep(String threadId, Manual changed) {
    if (changed.equals(Manual.NONE)) {
      manual.remove(threadId);
    } else {
      manual.put(threadId, changed);
    }
  }

  /** The turn of a compaction is the first one behind its request that no client started. */
  @Override
  public void turnStarted(Moment moment, TurnStartedNotification started, Facts facts) {
    begun(started.threadId(), started.turnId());
  }

  private void begun(String threadId, String turnId) {
    if (!manual.isEmpty() && !turns.isAccepted(turnId)) {
      keep(threadId, manual(threadId).begunBy(turnId));
    }
  }

  /** A client started the turn after all: it only hears of it late. */
  @Override
  public void turnAccepted(Moment moment, AcceptedTurn turn, Facts facts) {
    isNoCompaction(turn.threadId(), turn.turnId());
  }

  private void isNoCompaction(String threadId, String turnId) {
    if (manual(threadId).isBegunBy(turnId)) {
      keep(threadId, manual(threadId).ended().plusOne());
    }
  }

  @Override
  public void itemStarted(Moment moment, ItemStartedNotification started, Facts facts) {
    String threadId = started.threadId();
    if (isCompaction(started.item())) {
      if (!running.isRunning(threadId, started.turnId())) {
        begun(threadId, started.turnId()); // Clients can opt out of starts of turns.
      }
      open.put(
          threadId,
          new Open(
              started.turnId(),
              Math.max(0, started.startedAtMs()),
              usage.contextTokens(threadId),
              started.turnId().equals(busyTurns.get(threadId))));
      return;
    }
    isNoCompaction(threadId, started.turnId());
    if (!started.item().type().equals("userMessage")) {
      busyTurns.put(threadId, started.turnId());
    }
  }

  @Override
  public void itemCompleted(Moment moment, ItemCompletedNotification completed, Facts facts) {
    if (!isCompaction(completed.item())) {
      return;
    }
    Open compaction = take(completed.threadId(), completed.turnId());
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
    Open compaction = take(end.threadId(), end.turnId());
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
    if (manual(end.threadId()).isBegunBy(end.turnId())) {
      keep(end.threadId(), manual(end.threadId()).ended());
    }
    if (end.turnId().equals(busyTurns.get(end.threadId()))) {
      busyTurns.remove(end.threadId());
    }
  }

  /** Only its own turn ends a compaction. */
  private @Nullable Open take(String threadId, String turnId) {
    Open compaction = open.get(threadId);
    return compaction != null && compaction.turnId().equals(turnId) ? open.remove(threadId) : null;
  }

  private void add(
      Moment moment,
      String threadId,
      Open compaction,
      CompactionStatus status,
      Optional<String> error,
      long completedAtMs,
      Facts facts) {
    boolean byClient = manual(threadId).isBegunBy(compaction.turnId());
    facts.add(
        moment,
        Confidence.MEDIUM,
        new Compaction(
            threadId,
            compaction.turnId(),
            byClient ? CompactionTrigger.MANUAL : CompactionTrigger.AUTO,
            byClient ? CompactionReason.USER_REQUESTED : CompactionReason.CONTEXT_LIMIT,
            implementation(threadId),
            phase(compaction, byClient),
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

  private static CompactionPhase phase(Open compaction, boolean byClient) {
    if (byClient) {
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
