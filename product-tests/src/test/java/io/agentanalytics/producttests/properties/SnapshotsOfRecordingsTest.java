package io.agentanalytics.producttests.properties;

import static org.assertj.core.api.Assertions.assertThat;

import io.agentanalytics.api.Switch;
import io.agentanalytics.api.fact.Confidence;
import io.agentanalytics.core.frame.Frame;
import io.agentanalytics.core.source.ProcessorOptions;
import io.agentanalytics.producttests.recordings.RecordedFrames;
import io.agentanalytics.testkit.Recording;
import io.agentanalytics.testkit.Recordings;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A processor that is restored in the middle of a real session goes on as if nothing had been. */
class SnapshotsOfRecordingsTest {
  /** All derivations and all switches: all kinds of state. */
  private static final ProcessorOptions OPTIONS =
      ProcessorOptions.STANDARD
          .withConfidence(Confidence.LOW)
          .withSwitches(EnumSet.allOf(Switch.class));

  /** A prime, so that snapshots fall between all kinds of frames. */
  private static final int SOME = 13;

  static List<Recording> recordings() {
    return Recordings.all();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("recordings")
  void restoredNowAndThen(Recording recording) {
    check(recording, SOME);
  }

  @Tag("thorough")
  @ParameterizedTest(name = "{0}")
  @MethodSource("recordings")
  void restoredBeforeEachFrame(Recording recording) {
    check(recording, 1);
  }

  private static void check(Recording recording, int steps) {
    List<Frame> frames = RecordedFrames.of(recording);
    Processing plain = Processing.of(frames, OPTIONS);

    Processing restored = Processing.everySteps(frames, steps, OPTIONS);

    assertThat(plain.events()).isNotEmpty();
    assertThat(restored.events()).isEqualTo(plain.events());
    assertThat(restored.diagnostics()).isEqualTo(plain.diagnostics());
    assertThat(restored.stateSizes()).isEqualTo(plain.stateSizes());
  }
}
