package io.agentanalytics.core.delivery;

import java.text.MessageFormat;
import java.util.List;
import java.util.ResourceBundle;
import java.util.concurrent.CopyOnWriteArrayList;

/** Keeps what is logged, at every level. */
final class RecordingLogger implements System.Logger {
  private final List<String> warnings = new CopyOnWriteArrayList<>();
  private final List<String> lines = new CopyOnWriteArrayList<>();

  @Override
  public String getName() {
    return "test";
  }

  @Override
  public boolean isLoggable(Level level) {
    return true;
  }

  @Override
  public void log(Level level, ResourceBundle bundle, String message, Throwable thrown) {
    keep(level, message + " " + thrown);
  }

  @Override
  public void log(Level level, ResourceBundle bundle, String format, Object... parameters) {
    keep(level, parameters == null ? format : MessageFormat.format(format, parameters));
  }

  private void keep(Level level, String line) {
    lines.add(line);
    if (level == Level.WARNING) {
      warnings.add(line);
    }
  }

  List<String> warnings() {
    return List.copyOf(warnings);
  }

  /** Everything that was said. */
  String text() {
    return String.join("\n", lines);
  }
}
