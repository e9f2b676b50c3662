package io.agentanalytics.core.repository;

import static java.util.Objects.requireNonNull;

import io.agentanalytics.api.fact.LookedUp;
import io.agentanalytics.api.fact.SkillInvocation;
import io.agentanalytics.core.thread.Timeouts;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Gives up look-ups that take too long, for example on a network drive that is gone. A file
 * operation cannot be ended from outside, so each look-up runs on a thread of its own; while all
 * threads hang, nothing is looked up and nobody waits.
 *
 * <p>Safe to use from several threads.
 */
public final class TimeLimitedLookups implements Lookups, AutoCloseable {
  /** How long the reference waits for git (reduction.md 8.2). */
  public static final Duration LIMIT_OF_REFERENCE = Duration.ofSeconds(5);

  static final int MAX_THREADS = 16;
  private static final long IDLE_SECONDS = 10;

  private final Lookups lookups;
  private final Duration limit;
  private final ExecutorService threads;

  /**
   * @param lookups does the work
   * @param limit for one fact
   */
  public TimeLimitedLookups(Lookups lookups, Duration limit) {
    this.lookups = requireNonNull(lookups, "lookups");
    this.limit = requireNonNull(limit, "limit");
    this.threads =
        new ThreadPoolExecutor(
            0, MAX_THREADS, IDLE_SECONDS, TimeUnit.SECONDS, new SynchronousQueue<>(), daemons());
  }

  private static ThreadFactory daemons() {
    return work -> {
      Thread thread = new Thread(work, "analytics-lookup");
      thread.setDaemon(true);
      return thread;
    };
  }

  @Override
  public LookedUp ofTurn(String cwd) {
    return withinLimit(() -> lookups.ofTurn(cwd));
  }

  @Override
  public LookedUp ofSkills(List<SkillInvocation> skills) {
    return withinLimit(() -> lookups.ofSkills(skills));
  }

  private LookedUp withinLimit(Callable<LookedUp> work) {
    Future<LookedUp> result;
    try {
      result = threads.submit(work);
    } catch (RejectedExecutionException e) {
      return LookedUp.NOTHING; // All threads hang, or we are closed.
    }
    try {
      return result.get(Timeouts.nanos(limit), TimeUnit.NANOSECONDS);
    } catch (TimeoutException | ExecutionException e) {
      result.cancel(true);
      return LookedUp.NOTHING;
    } catch (InterruptedException e) {
      result.cancel(true);
      Thread.currentThread().interrupt();
      return LookedUp.NOTHING;
    }
  }

  /** Waits for nothing: a hanging look-up ends when the system lets it. */
  @Override
  public void close() {
    threads.shutdownNow();
  }
}
