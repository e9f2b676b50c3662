package io.agentanalytics.core.delivery;

import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/** The host's logger. Its handlers are the host's code: when they throw, nothing is said. */
final class FencedLogger implements System.Logger {
  private final System.Logger logger;

  FencedLogger(System.Logger logger) {
    this.logger = logger;
  }

  @Override
  public String getName() {
    return logger.getName();
  }

  @Override
  @SuppressWarnings("EmptyCatch") // There is nobody left to tell.
  public boolean isLoggable(Level level) {
    try {
      return logger.isLoggable(level);
    } catch (Throwable e) {
      return false;
    }
  }

  @Override
  @SuppressWarnings("EmptyCatch") // As above.
  public void log(Level level, @Nullable ResourceBundle bundle, String message, Throwable thrown) {
    try {
      logger.log(level, bundle, message, thrown);
    } catch (Throwable e) {
      // As above.
    }
  }

  @Override
  @SuppressWarnings("EmptyCatch") // As above.
  public void log(
      Level level, @Nullable ResourceBundle bundle, String format, Object... parameters) {
    try {
      logger.log(level, bundle, format, parameters);
    } catch (Throwable e) {
      // As above.
    }
  }
}
