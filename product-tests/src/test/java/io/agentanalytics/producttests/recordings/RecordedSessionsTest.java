package io.agentanalytics.producttests.recordings;

import static org.assertj.core.api.Assertions.assertThat;

import io.agentanalytics.producttests.recordings.KnownDifference.Kind;
import io.agentanalytics.testkit.Recording;
import io.agentanalytics.testkit.Recordings;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every recorded session of 0.131 gives the events that the real product posted for it: all of
 * them, no other, in order and to the byte. What cannot be had from frames is listed in {@code
 * known-differences.txt}.
 */
class RecordedSessionsTest {
  /** Events that need nothing but frames. */
  private static final Set<String> FROM_FRAMES =
      Set.of(
          "codex_thread_initialized",
          "codex_turn_event",
          "codex_turn_steer_event",
          "codex_command_execution_event",
          "codex_file_change_event",
          "codex_mcp_tool_call_event",
          "codex_dynamic_tool_call_event",
          "codex_collab_agent_tool_call_event",
          "codex_web_search_event",
          "codex_image_generation_event",
          "codex_review_event",
          "codex_accepted_line_fingerprints",
          "codex_hook_run",
          "codex_compaction_event");

  private static final List<KnownDifference> KNOWN = KnownDifference.load();

  @TempDir static Path folder;

  private static Replays replays;

  @BeforeAll
  static void readModels() {
    replays = new Replays(folder);
  }

  static List<Recording> recordings() {
    return Recordings.ofRelease("codex-0.131");
  }

  static List<Recording> comparable() {
    return recordings().stream().filter(recording -> !isExempt(recording)).toList();
  }

  private static boolean isExempt(Recording recording) {
    return KNOWN.stream()
        .anyMatch(
            difference ->
                difference.kind() == Kind.SESSION && difference.concerns(recording.session()));
  }

  private static List<EventText> fromFrames(List<EventText> events) {
    return events.stream().filter(event -> FROM_FRAMES.contains(event.type())).toList();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("comparable")
  void giveThePostedEvents(Recording recording) {
    var posted = fromFrames(Replays.posted(recording));

    var events = fromFrames(replays.events(recording));

    assertThat(new Comparison(recording.session(), KNOWN).differences(posted, events)).isEmpty();
  }

  @Test
  void needEveryKnownDifference() {
    Set<KnownDifference> used = new HashSet<>();
    for (var recording : comparable()) {
      var comparison = new Comparison(recording.session(), KNOWN);
      comparison.differences(
          fromFrames(Replays.posted(recording)), fromFrames(replays.events(recording)));
      used.addAll(comparison.used());
    }

    assertThat(KNOWN)
        .filteredOn(difference -> difference.kind() != Kind.SESSION)
        .containsExactlyInAnyOrderElementsOf(used);
  }

  /** The exempt session is replayed all the same: it must do no harm. */
  @ParameterizedTest(name = "{0}")
  @MethodSource("recordings")
  void giveTheSameRecordsEveryTime(Recording recording) {
    var once = replays.records(recording);
    var again = replays.records(recording);

    assertThat(again)
        .usingElementComparator((a, b) -> a.id().equals(b.id()) ? a.json().compareTo(b.json()) : 1)
        .containsExactlyElementsOf(once);
  }
}
