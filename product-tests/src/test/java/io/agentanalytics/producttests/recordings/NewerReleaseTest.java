package io.agentanalytics.producttests.recordings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.agentanalytics.testkit.Recording;
import io.agentanalytics.testkit.Recordings;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Sessions of 0.169 have more members, notifications and events than 0.131 knows. Their events come
 * out in the shape of 0.131, with the values that the newer product posted.
 */
class NewerReleaseTest {
  /** The newer product no longer has a default personality; the hash needs the server's disk. */
  private static final Set<String> UNKNOWABLE = Set.of("personality", "repo_hash");

  @TempDir static Path folder;

  private static Replays replays;
  private static Map<String, String> shapes;

  @BeforeAll
  static void learnTheShapesOf0131() {
    replays = new Replays(folder);
    shapes = new HashMap<>();
    for (var recording : Recordings.ofRelease("codex-0.131")) {
      Replays.posted(recording).forEach(event -> shapes.put(event.type(), event.skeleton()));
    }
  }

  static List<Recording> recordings() {
    return Recordings.ofRelease("codex-0.169");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("recordings")
  void keepsTheShapeOf0131(Recording recording) {
    var events = replays.events(recording);

    assertThat(events)
        .allSatisfy(event -> assertThat(event.skeleton()).isEqualTo(shapes.get(event.type())));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("recordings")
  void givesTheValuesThatWerePosted(Recording recording) {
    var posted = Replays.posted(recording);

    var events = replays.events(recording);

    assertThat(events).extracting(EventText::subject).containsExactlyElementsOf(subjects(posted));
    for (int i = 0; i < events.size(); i++) {
      assertSameValues(events.get(i), posted.get(i));
    }
  }

  private static List<String> subjects(List<EventText> events) {
    return events.stream().map(EventText::subject).toList();
  }

  private static void assertSameValues(EventText event, EventText posted) {
    event
        .values()
        .forEach(
            (path, value) -> {
              String member = path.substring(path.lastIndexOf('/') + 1);
              boolean byTheServersClock =
                  event.type().equals("codex_review_event")
                      && Set.of("completed_at_ms", "duration_ms").contains(member);
              if (!UNKNOWABLE.contains(member) && !byTheServersClock) {
                assertThat(posted.values()).as(event.toString()).contains(entry(path, value));
              }
            });
  }
}
