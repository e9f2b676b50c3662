package io.agentanalytics.producttests.recordings;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.agentanalytics.api.Diagnostic;
import io.agentanalytics.api.ReadingProblem;
import io.agentanalytics.api.exporter.EventRecord;
import io.agentanalytics.core.InputPosition;
import io.agentanalytics.core.ReplayInput;
import io.agentanalytics.core.ReplayListener;
import io.agentanalytics.core.SessionReplay;
import io.agentanalytics.testkit.Recordings;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** All recordings in one input, read by a second thread and without one. */
class ReadAheadTest {
  private static final int MIN_BYTES = 1024 * 1024;

  /** All that a replay tells, in order. */
  private static final class Story implements ReplayListener {
    private final List<Object> told = new ArrayList<>();
    private boolean aheadSeen;

    Story of(ReplayInput input) {
      told.add(SessionReplay.create().replay(input, this));
      return this;
    }

    @Override
    public void event(EventRecord event) {
      aheadSeen |=
          Thread.getAllStackTraces().keySet().stream()
              .anyMatch(thread -> thread.getName().equals("analytics-read-ahead"));
      told.add(List.of(event.id(), event.ordinal(), UTF_8.decode(event.json()).toString()));
    }

    @Override
    public void problem(ReadingProblem problem) {
      told.add(problem);
    }

    @Override
    public void diagnostic(Diagnostic diagnostic, InputPosition position) {
      told.add(List.of(diagnostic, position));
    }
  }

  private static byte[] allRecordings() throws IOException {
    var all = new ByteArrayOutputStream();
    while (all.size() < MIN_BYTES) {
      for (var recording : Recordings.all()) {
        try (InputStream frames = recording.frames()) {
          frames.transferTo(all);
        }
      }
    }
    return all.toByteArray();
  }

  @Test
  void secondThreadMakesNoDifference() throws IOException {
    byte[] bytes = allRecordings();

    var ahead = new Story().of(ReplayInput.bytes("all", bytes));
    var alone = new Story().of(ReplayInput.stream("all", new ByteArrayInputStream(bytes)));

    assertThat(ahead.told).isEqualTo(alone.told).hasSizeGreaterThan(500);
    assertThat(ahead.aheadSeen).isEqualTo(Runtime.getRuntime().availableProcessors() > 1);
    assertThat(alone.aheadSeen).isFalse();
  }
}
