package io.agentanalytics.core.delivery;

import io.agentanalytics.api.PrintableText;
import io.agentanalytics.api.delivery.DropReason;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Optional;

/**
 * Says what goes wrong in a lane, with the reason that the exporter gives for it, which carries
 * neither payload nor secret ({@link io.agentanalytics.api.exporter.ExportResult}). Called outside
 * of locks, since loggers are foreign code.
 *
 * <p>What is dropped has been counted before: without memory for a line about it, there is none.
 */
final class LossLog {
  private static final int MAX_CAUSE = 200;

  private final ThrottledLog log;
  private final String lane;

  LossLog(ThrottledLog log, String lane) {
    this.log = log;
    this.lane = lane;
  }

  @SuppressWarnings("EmptyCatch")
  void dropped(DropReason reason, long records) {
    try {
      if (records > 0) {
        log.warn("lane " + lane + ": events dropped, " + reason.word(), records);
      }
    } catch (OutOfMemoryError e) {
      // The log goes without it.
    }
  }

  @SuppressWarnings("EmptyCatch")
  void dropped(DropReason reason, long records, String cause) {
    try {
      if (records > 0) {
        log.warn("lane " + lane + ": events dropped, " + reason.word(), records, shown(cause));
      }
      log.logger()
          .log(
              Level.DEBUG,
              "lane {0}: {1} events {2}: {3}",
              lane,
              Long.toString(records),
              reason.word(),
              cause);
    } catch (OutOfMemoryError e) {
      // The log goes without it.
    }
  }

  /**
   * Records that a queue did not take.
   *
   * @param reason empty when it took them
   */
  void refused(Optional<DropReason> reason, long records) {
    if (reason.isPresent()) {
      dropped(reason.get(), records);
    }
  }

  void retried(long records, int failures, String cause) {
    log.logger()
        .log(
            Level.DEBUG,
            "lane {0}: {1} events after {2} failures again: {3}",
            lane,
            Long.toString(records),
            Integer.toString(failures),
            cause);
  }

  void laneFailed(Throwable cause) {
    String text = "lane " + lane + ": closed, its exporter failed";
    log.logger().log(Level.WARNING, "{0}: {1}", text, Failures.name(cause));
    log.logger().log(Level.DEBUG, "{0}: {1}", text, Failures.trace(cause));
  }

  void spoolFailed(String cause) {
    log.warn("lane " + lane + ": its spool cannot be read, " + cause, 1);
  }

  void givenUp(Duration idleTimeout) {
    log.logger()
        .log(
            Level.WARNING,
            "lane {0}: given up, its destination has answered nothing for {1} ms",
            lane,
            Long.toString(idleTimeout.toMillis()));
  }

  void startsSlowly() {
    log.logger().log(Level.WARNING, "lane {0}: the exporter has not started yet", lane);
  }

  void notClosed() {
    log.logger().log(Level.WARNING, "lane {0}: the exporter did not close in time", lane);
  }

  /** On one line, and not longer than people read. */
  private static String shown(String cause) {
    String line = PrintableText.of(cause);
    return line.length() > MAX_CAUSE ? line.substring(0, MAX_CAUSE) + "..." : line;
  }
}
