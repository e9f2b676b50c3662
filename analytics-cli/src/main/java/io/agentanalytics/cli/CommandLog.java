package io.agentanalytics.cli;

import java.io.PrintWriter;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/**
 * What libraries and exporters log, in the command's own form and on standard error: {@code
 * analytics: warning: …}, a line each. A configuration of java.util.logging that the JVM was given
 * stays in force instead.
 */
final class CommandLog extends Handler {
  private static final Logger ROOT = Logger.getLogger("");

  /** Held: a level is forgotten with its logger. */
  private static final Logger OURS = Logger.getLogger("io.agentanalytics");

  private final PrintWriter err;
  private final SimpleFormatter formatter = new SimpleFormatter();
  private final Handler[] replaced = ROOT.getHandlers();

  private CommandLog(PrintWriter err) {
    this.err = err;
  }

  /** Runs something while it logs here. */
  static int during(PrintWriter err, Verbosity verbosity, java.util.function.IntSupplier work) {
    if (System.getProperty("java.util.logging.config.file") != null) {
      return work.getAsInt();
    }
    CommandLog log = new CommandLog(err);
    log.setLevel(level(verbosity));
    Level before = OURS.getLevel();
    log.replaceWith(log);
    OURS.setLevel(verbosity == Verbosity.VERBOSE ? Level.FINE : before);
    try {
      return work.getAsInt();
    } finally {
      OURS.setLevel(before);
      log.replaceWith(log.replaced);
    }
  }

  private void replaceWith(Handler... handlers) {
    for (Handler handler : ROOT.getHandlers()) {
      ROOT.removeHandler(handler);
    }
    for (Handler handler : handlers) {
      ROOT.addHandler(handler);
    }
  }

  private static Level level(Verbosity verbosity) {
    return switch (verbosity) {
      case QUIET -> Level.SEVERE;
      case NORMAL -> Level.WARNING;
      case VERBOSE -> Level.FINE;
    };
  }

  @Override
  public void publish(LogRecord record) {
    if (!isLoggable(record)) {
      return;
    }
    String text = formatter.formatMessage(record);
    Throwable thrown = record.getThrown();
    String cause = thrown == null ? "" : ": " + thrown.getClass().getName();
    String start = "analytics: " + word(record.getLevel()) + ": ";
    if (record.getLevel().intValue() >= Level.INFO.intValue()) {
      err.println(start + text + cause);
    } else {
      // Traces have several lines; each says what it is, or it could look like something else.
      (text + cause).lines().forEach(line -> err.println(start + line));
    }
  }

  private static String word(Level level) {
    if (level.intValue() >= Level.SEVERE.intValue()) {
      return "error";
    }
    if (level.intValue() >= Level.WARNING.intValue()) {
      return "warning";
    }
    return level.intValue() >= Level.INFO.intValue() ? "info" : "debug";
  }

  @Override
  public void flush() {
    err.flush();
  }

  @Override
  public void close() {
    err.flush();
  }
}
