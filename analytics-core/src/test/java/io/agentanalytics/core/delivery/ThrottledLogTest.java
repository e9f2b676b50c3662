package io.agentanalytics.core.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class ThrottledLogTest {
  private final FakeTime time = new FakeTime();
  private final RecordingLogger logger = new RecordingLogger();
  private final ThrottledLog log = new ThrottledLog(logger, time);

  @Test
  void saysTheFirstAtOnceAndTheRestWithItsCount() {
    log.warn("dropped", 1);
    log.warn("dropped", 2);
    log.warn("dropped", 3);
    time.advance(Duration.ofMinutes(1));
    log.warn("dropped", 4);

    assertThat(logger.warnings()).containsExactly("dropped (1)", "dropped (9)");
  }

  @Test
  void saysWhatIsLeftAtTheEnd() {
    log.warn("dropped", 1);
    log.warn("dropped", 2);
    log.finish();
    log.finish();

    assertThat(logger.warnings()).containsExactly("dropped (1)", "dropped (2)");
  }

  @Test
  void writesCountsAsPlainDigits() {
    log.warn("dropped", 1_234_567);

    assertThat(logger.warnings()).containsExactly("dropped (1234567)");
  }
}
