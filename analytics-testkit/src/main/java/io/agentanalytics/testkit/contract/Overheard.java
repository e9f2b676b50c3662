package io.agentanalytics.testkit.contract;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/**
 * Everything that is logged while it listens, whatever the level. {@link System.Logger} has no
 * listeners, so this looks at java.util.logging, where the JDK sends it unless a host decides
 * otherwise; {@link #canHear()} tells.
 */
final class Overheard extends Handler {
  private static final Logger ROOT = Logger.getLogger("");

  private final List<String> lines = new CopyOnWriteArrayList<>();
  private final SimpleFormatter formatter = new SimpleFormatter();
  private final Level before = ROOT.getLevel();

  static Overheard listen() {
    Overheard overheard = new Overheard();
    overheard.setLevel(Level.ALL);
    ROOT.addHandler(overheard);
    ROOT.setLevel(Level.ALL);
    return overheard;
  }

  /** Whether what goes to {@link System.Logger} comes here. */
  boolean canHear() {
    String canary = "canary " + System.identityHashCode(this);
    System.getLogger(Overheard.class.getName()).log(System.Logger.Level.DEBUG, canary);
    return lines.removeIf(line -> line.contains(canary));
  }

  List<String> lines() {
    return List.copyOf(lines);
  }

  @Override
  public void publish(LogRecord record) {
    String thrown = record.getThrown() == null ? "" : LaneThreads.text(record.getThrown());
    lines.add(record.getLoggerName() + ": " + formatter.formatMessage(record) + ' ' + thrown);
  }

  @Override
  public void flush() {}

  @Override
  public void close() {
    ROOT.removeHandler(this);
    ROOT.setLevel(before);
  }
}
