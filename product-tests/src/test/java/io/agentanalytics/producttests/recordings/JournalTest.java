package io.agentanalytics.producttests.recordings;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.agentanalytics.api.ReadingProblem;
import io.agentanalytics.api.SourceId;
import io.agentanalytics.api.exporter.EventRecord;
import io.agentanalytics.api.fact.PlacedFact;
import io.agentanalytics.core.JournalWriter;
import io.agentanalytics.core.ReplayListener;
import io.agentanalytics.core.SessionReplay;
import io.agentanalytics.testkit.Recording;
import io.agentanalytics.testkit.Recordings;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A session gives the same events from its journal as from its frames. */
class JournalTest {
  private static final SessionReplay REPLAY = SessionReplay.create();

  /** What a consumer can tell of an event. */
  private record Seen(
      SourceId source, String id, long ordinal, long sequence, String confidence, String json) {
    static Seen of(EventRecord event) {
      return new Seen(
          event.source(),
          event.id().toString(),
          event.ordinal(),
          event.sequence(),
          event.confidence().word(),
          UTF_8.decode(event.json()).toString());
    }
  }

  private record Replayed(List<Seen> events, List<ReadingProblem> problems, String journal) {
    static Replayed of(String name, InputStream in) {
      List<Seen> events = new ArrayList<>();
      List<ReadingProblem> problems = new ArrayList<>();
      ByteArrayOutputStream journal = new ByteArrayOutputStream();
      try (JournalWriter writer = JournalWriter.to(journal)) {
        REPLAY.replay(
            name,
            in,
            new ReplayListener() {
              @Override
              public void source(SourceId source) {
                writer.source(source);
              }

              @Override
              public void fact(PlacedFact fact) {
                writer.fact(fact);
              }

              @Override
              public void event(EventRecord event) {
                events.add(Seen.of(event));
              }

              @Override
              public void problem(ReadingProblem problem) {
                problems.add(problem);
              }
            });
      }
      return new Replayed(events, problems, journal.toString(UTF_8));
    }

    Replayed again() {
      return of("journal", new ByteArrayInputStream(journal.getBytes(UTF_8)));
    }
  }

  static List<Recording> recordings() {
    return Recordings.all();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("recordings")
  void givesTheEventsOfItsSession(Recording recording) {
    Replayed fromFrames = Replayed.of(recording.name(), recording.frames());

    Replayed fromJournal = fromFrames.again();

    assertThat(fromJournal.problems()).isEmpty();
    assertThat(fromJournal.events()).isNotEmpty().isEqualTo(fromFrames.events());
    assertThat(fromJournal.journal()).isEqualTo(fromFrames.journal());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("recordings")
  void holdsNeitherPromptsNorCommandsNorOutput(Recording recording) {
    String journal = Replayed.of(recording.name(), recording.frames()).journal();

    assertThat(journal)
        .doesNotContain(
            "\"text\":",
            "\"command\":",
            "\"aggregatedOutput\":",
            "\"arguments\":",
            "\"result\":{\"content\"",
            "\"prompt\":",
            "\"rationale\":");
  }
}
