package io.agentanalytics.producttests.recordings;

import static org.assertj.core.api.Assertions.assertThat;

import io.agentanalytics.api.Diagnostic;
import io.agentanalytics.api.DiagnosticKind;
import io.agentanalytics.api.exporter.EventRecord;
import io.agentanalytics.core.ReplayListener;
import io.agentanalytics.core.SessionReplay;
import io.agentanalytics.testkit.Recording;
import io.agentanalytics.testkit.Recordings;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A watcher that comes late gives what can be known, and says what is missing. */
class MiddleOfSessionTest {

  private static final class Findings implements ReplayListener {
    private final List<EventRecord> events = new ArrayList<>();
    private final List<Diagnostic> diagnostics = new ArrayList<>();

    @Override
    public void event(EventRecord event) {
      events.add(event);
    }

    @Override
    public void diagnostic(Diagnostic diagnostic) {
      diagnostics.add(diagnostic);
    }

    private List<String> dropped() {
      return diagnostics.stream()
          .filter(diagnostic -> diagnostic.kind() == DiagnosticKind.MISSING_CONTEXT)
          .map(
              diagnostic ->
                  diagnostic.context().get("event")
                      + ": "
                      + diagnostic.context().get("missing_context"))
          .distinct()
          .toList();
    }
  }

  private static List<String> lines(Recording recording) throws IOException {
    try (var frames = recording.frames()) {
      return new String(frames.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }
  }

  private static Findings replay(List<String> lines) {
    var findings = new Findings();
    var bytes = String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
    SessionReplay.create().replay("cut", new ByteArrayInputStream(bytes), findings);
    return findings;
  }

  private static int indexOf(List<String> lines, String text) {
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).contains(text)) {
        return i;
      }
    }
    throw new IllegalArgumentException("no line with " + text);
  }

  @Test
  void namesTheThreadThatItDoesNotKnow() throws IOException {
    var lines = lines(Recordings.named("codex-0.131/command_approvals_shell"));
    var afterThreadStart = indexOf(lines, "\"method\":\"turn/start\"");

    var findings = replay(lines.subList(afterThreadStart, lines.size()));

    assertThat(findings.events).isEmpty();
    assertThat(findings.dropped())
        .containsExactlyInAnyOrder("review: thread_connection", "tool item: thread_connection");
  }

  @Test
  void givesEverythingOfTheThreadsThatBeginLater() throws IOException {
    var lines = lines(Recordings.named("codex-0.131/thread_lifecycle"));
    var whole = replay(lines);
    var initialize = lines.subList(0, 2);
    var secondThread =
        indexOf(lines.subList(10, lines.size()), "\"method\":\"thread/resume\"") + 10;

    var late = new ArrayList<>(initialize);
    late.addAll(lines.subList(secondThread, lines.size()));
    var findings = replay(late);

    assertThat(findings.events)
        .isNotEmpty()
        .extracting(EventRecord::eventType)
        .isSubsetOf(whole.events.stream().map(EventRecord::eventType).toList())
        .contains("codex_thread_initialized", "codex_turn_event");
    assertThat(findings.events.get(0).eventType()).isEqualTo("codex_thread_initialized");
  }

  static List<Recording> recordings() {
    return Recordings.all().stream()
        .filter(recording -> !recording.session().equals("busy_hour_b"))
        .toList();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("recordings")
  void survivesEveryBeginning(Recording recording) throws IOException {
    var lines = lines(recording);
    var all = replay(lines).events.size();

    for (int from = 0; from < lines.size(); from += 7) {
      var findings = replay(lines.subList(from, lines.size()));

      assertThat(findings.events).as("from line " + from).hasSizeLessThanOrEqualTo(all);
    }
  }
}
