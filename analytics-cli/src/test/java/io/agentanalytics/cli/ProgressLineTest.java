package io.agentanalytics.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.agentanalytics.core.ReplayInput;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProgressLineTest {
  private final StringWriter printed = new StringWriter();

  @Test
  void saysNothingWithoutATerminal() {
    var progress =
        ProgressLine.of(
            List.of(ReplayInput.bytes("a", new byte[10])), new PrintWriter(printed), false);

    for (int i = 0; i < 1_000; i++) {
      progress.moved(1);
    }
    progress.end();

    assertThat(printed.toString()).isEmpty();
  }

  @Test
  void saysNothingOfAReplayThatIsOverSoon() {
    var progress =
        ProgressLine.of(
            List.of(ReplayInput.bytes("a", new byte[10])), new PrintWriter(printed), true);

    progress.moved(10);
    progress.end();

    assertThat(printed.toString()).isEmpty();
  }
}
