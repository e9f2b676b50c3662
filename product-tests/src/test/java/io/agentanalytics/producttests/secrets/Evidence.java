package io.agentanalytics.producttests.secrets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/** Collects all that is written, logs at every level included, and searches it. */
final class Evidence extends Handler {
  private static final Logger ROOT = Logger.getLogger("");

  private final Map<String, String> texts = new ConcurrentHashMap<>();
  private final SimpleFormatter formatter = new SimpleFormatter();
  private final Level before = ROOT.getLevel();

  /** Listens to what is logged until it is closed. */
  static Evidence collect() {
    Evidence evidence = new Evidence();
    evidence.setLevel(Level.ALL);
    ROOT.addHandler(evidence);
    ROOT.setLevel(Level.ALL);
    return evidence;
  }

  /** Keeps a text, or whatever its toString gives. */
  void add(String where, Object text) {
    texts.merge(where, text + "\n", String::concat);
  }

  /** With causes, suppressed ones and all their messages. */
  void addFailure(String where, Throwable failure) {
    StringWriter trace = new StringWriter();
    failure.printStackTrace(new PrintWriter(trace, true));
    add(where, trace);
  }

  /** Every file below, by its bytes. */
  void addFiles(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        add(file.getFileName().toString(), Files.readString(file, StandardCharsets.ISO_8859_1));
      }
    }
  }

  /** Only texts from such a place. */
  String from(String where) {
    return String.valueOf(texts.get(where));
  }

  void showsNone(List<String> secrets) {
    assertThat(texts).isNotEmpty();
    texts.forEach((where, text) -> assertThat(text).as(where).doesNotContain(secrets));
  }

  @Override
  public void publish(LogRecord record) {
    if (String.valueOf(record.getLoggerName()).startsWith("org.junit")) {
      return; // It may tell the parameters of tests.
    }
    add("log", record.getLevel() + " " + formatter.formatMessage(record));
    if (record.getThrown() != null) {
      addFailure("log", record.getThrown());
    }
  }

  @Override
  public void flush() {}

  @Override
  public void close() {
    ROOT.removeHandler(this);
    ROOT.setLevel(before);
  }
}
