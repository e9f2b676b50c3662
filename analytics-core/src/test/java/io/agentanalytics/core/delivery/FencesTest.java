package io.agentanalytics.core.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FencesTest {
  /** What a host's logger does when one of its handlers throws. */
  private static final class ThrowingLogger implements System.Logger {
    private int calls;

    @Override
    public String getName() {
      return "throwing";
    }

    @Override
    public boolean isLoggable(Level level) {
      throw new IllegalStateException("filter");
    }

    @Override
    public void log(
        Level level, @Nullable ResourceBundle bundle, String message, Throwable thrown) {
      calls++;
      throw new IllegalStateException("handler");
    }

    @Override
    public void log(
        Level level, @Nullable ResourceBundle bundle, String format, Object... parameters) {
      calls++;
      throw new StackOverflowError("handler");
    }
  }

  /** A failure of a plugin whose methods fail as well. */
  private static class WrongFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    @Override
    public String getMessage() {
      throw new IllegalStateException("message");
    }

    @Override
    public String toString() {
      throw new IllegalStateException("text");
    }

    @Override
    public synchronized Throwable getCause() {
      throw new IllegalStateException("cause");
    }

    @Override
    @SuppressWarnings("NullAway") // That is what is wrong with it.
    public StackTraceElement[] getStackTrace() {
      return null;
    }
  }

  @Test
  void goesOnWhenHandlersThrow() {
    var logger = new ThrowingLogger();
    var log = new ThrottledLog(logger, LaneTime.system());

    log.warn("one", 1);
    log.warn("one", 1);
    log.finish();
    log.logger().log(System.Logger.Level.WARNING, "two", new IllegalStateException("three"));

    assertThat(log.logger().isLoggable(System.Logger.Level.DEBUG)).isFalse();
    assertThat(logger.calls).isEqualTo(3);
  }

  @Test
  void namesFailuresThatCannotBeAsked() {
    String name = WrongFailure.class.getName();

    assertThat(Failures.name(new WrongFailure())).isEqualTo(name);
    assertThat(Failures.trace(new WrongFailure())).isEqualTo(name);
    assertThat(Failures.words(new WrongFailure())).isEqualTo(name);
    assertThat(Failures.tame(new WrongFailure())).hasMessage(name);
    var usual = new IllegalStateException("usual");
    assertThat(Failures.tame(usual)).isSameAs(usual);
    assertThat(Failures.words(usual)).isEqualTo("java.lang.IllegalStateException: usual");
  }
}
