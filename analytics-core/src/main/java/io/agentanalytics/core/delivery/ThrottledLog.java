package io.agentanalytics.core.delivery;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Warns of what can happen with every event: at once for the first time, then at most once in an
 * interval, with how often it has happened since. What is left is said by {@link #finish}.
 */
public final class ThrottledLog {
  private static final long INTERVAL_NANOS = Duration.ofMinutes(1).toNanos();

  private final Logger logger;
  private final LaneTime time;

  /** By text, of which there are few; guarded by itself. */
  private final Map<String, Tally> tallies = new HashMap<>();

  public ThrottledLog(Logger logger, LaneTime time) {
    this.logger = new FencedLogger(logger);
    this.time = time;
  }

  private static final class Tally {
    private long saidAt;
    private long unsaid;

    /** The newest. */
    private String cause = "";

    String words(String text) {
      return cause.isEmpty() ? text : text + ": " + cause;
    }
  }

  /** Also for what does not repeat. */
  public Logger logger() {
    return logger;
  }

  /**
   * Counts something that happened, and says so if it is time.
   *
   * @param text what happened; a fixed text, never one for each event
   */
  public void warn(String text, long count) {
    warn(text, count, "");
  }

  /**
   * The same, with a cause, which may be another one each time: the newest is said.
   *
   * @param cause empty for none
   */
  public void warn(String text, long count, String cause) {
    due(text, count, cause)
        .ifPresent(happened -> say(cause.isEmpty() ? text : text + ": " + cause, happened));
  }

  private Optional<Long> due(String text, long count, String cause) {
    synchronized (tallies) {
      long now = time.nanos();
      Tally tally = tallies.get(text);
      if (tally != null) {
        tally.cause = cause;
      }
      if (tally != null && now - tally.saidAt < INTERVAL_NANOS) {
        tally.unsaid += count;
        return Optional.empty();
      }
      Tally next = tallies.computeIfAbsent(text, missing -> new Tally());
      long happened = next.unsaid + count;
      next.saidAt = now;
      next.unsaid = 0;
      return Optional.of(happened);
    }
  }

  /** Says what has been counted and not been said. */
  public void finish() {
    Map<String, Long> left = new HashMap<>();
    synchronized (tallies) {
      tallies.forEach(
          (text, tally) -> {
            if (tally.unsaid > 0) {
              left.put(tally.words(text), tally.unsaid);
              tally.unsaid = 0;
            }
          });
    }
    left.forEach(this::say);
  }

  private void say(String text, long count) {
    logger.log(Level.WARNING, "{0} ({1})", text, Long.toString(count));
  }
}
