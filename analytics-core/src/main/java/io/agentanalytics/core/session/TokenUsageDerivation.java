package io.agentanalytics.core.session;

import io.agentanalytics.api.fact.TokenUsage;
import io.agentanalytics.api.fact.TurnTokenUsage;
import io.agentanalytics.api.protocol.ThreadMethod;
import io.agentanalytics.api.protocol.TurnStartedNotification;
import io.agentanalytics.api.protocol.TurnStatus;
import io.agentanalytics.core.catalog.EventProfile;
import io.agentanalytics.core.catalog.ReleaseTrait;
import io.agentanalytics.core.protocol.ThreadTokenUsage;
import io.agentanalytics.core.protocol.TokenUsageUpdated;
import io.agentanalytics.core.state.Retention;
import io.agentanalytics.core.state.StateMap;
import io.agentanalytics.core.state.StateStore;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;

/**
 * What a turn used: the growth of its thread's total from start to end (wire-derivation.md 6.4).
 */
final class TokenUsageDerivation implements Derivation {
  private static final String METHOD = "thread/tokenUsage/updated";

  private final Connections connections;
  private final Supplier<EventProfile> release;

  /** Newest total by thread; a thread without an entry has used nothing that was seen. */
  private final StateMap<String, Totals> threads;

  /** Baseline by running turn; empty until the first update of a thread whose past is not known. */
  private final StateMap<String, Baseline> baselines;

  TokenUsageDerivation(Connections connections, Supplier<EventProfile> release, StateStore state) {
    this.release = release;
    this.connections = connections;
    this.threads = state.map("token_total", Retention.THREADS, String.class, Totals.class);
    this.baselines = state.map("token_baseline", Retention.TURNS, String.class, Baseline.class);
  }

  /**
   * Usage of a thread.
   *
   * @param total newest total; empty while the past of the thread is unknown
   * @param lastTotalTokens of the newest model call
   */
  private record Totals(Optional<TokenUsage> total, long lastTotalTokens) {
    static final Totals NONE = new Totals(Optional.of(TokenUsage.ZERO), 0);
    static final Totals UNKNOWN = new Totals(Optional.empty(), 0);
  }

  private record Baseline(Optional<TokenUsage> total) {}

  /** Tokens in the context after the newest model call of a thread; 0 without one. */
  long contextTokens(String threadId) {
    return threads.find(threadId).orElse(Totals.NONE).lastTotalTokens();
  }

  @Override
  public void threadOpened(Moment moment, ThreadOpened opened, Facts facts) {
    if (opened.method() == ThreadMethod.START) {
      threads.put(opened.threadId(), Totals.NONE);
    } else if (!opened.knownBefore()) {
      threads.put(opened.threadId(), Totals.UNKNOWN);
    }
  }

  @Override
  public void turnStarted(Moment moment, TurnStartedNotification started, Facts facts) {
    baselines.put(
        started.turnId(),
        new Baseline(threads.find(started.threadId()).orElse(Totals.UNKNOWN).total()));
  }

  @Override
  public void usageUpdated(Moment moment, TokenUsageUpdated update, Facts facts) {
    ThreadTokenUsage usage = update.tokenUsage();
    TokenUsage total = usage.total().toTokenUsage();
    threads.put(update.threadId(), new Totals(Optional.of(total), usage.last().totalTokens()));
    if (baselines.find(update.turnId()).filter(known -> known.total().isEmpty()).isPresent()) {
      baselines.put(
          update.turnId(), new Baseline(Optional.of(total.since(usage.last().toTokenUsage()))));
    }
  }

  @Override
  public void turnCompleted(Moment moment, TurnEnd end, Facts facts) {
    Baseline baseline = baselines.remove(end.turnId());
    if (baseline != null
        && !end.status().is(TurnStatus.INTERRUPTED)
        && !connections.allOptedOutOf(METHOD)) {
      TokenUsage newest =
          threads.find(end.threadId()).orElse(Totals.UNKNOWN).total().orElse(TokenUsage.ZERO);
      facts.exact(
          moment,
          new TurnTokenUsage(
              end.turnId(), end.threadId(), told(newest.since(baseline.total().orElse(newest)))));
    }
  }

  private TokenUsage told(TokenUsage used) {
    return release.get().has(ReleaseTrait.CACHE_WRITES)
        ? new TokenUsage(
            used.inputTokens(),
            used.cachedInputTokens(),
            used.outputTokens(),
            used.reasoningOutputTokens(),
            used.totalTokens(),
            OptionalLong.of(used.cacheWriteInputTokens().orElse(0)))
        : used;
  }
}
