package io.agentanalytics.producttests.recordings;

import static org.assertj.core.api.Assertions.assertThat;

import io.agentanalytics.api.Diagnostic;
import io.agentanalytics.api.DiagnosticKind;
import io.agentanalytics.core.ReplayListener;
import io.agentanalytics.core.SessionReplay;
import io.agentanalytics.testkit.Recording;
import io.agentanalytics.testkit.Recordings;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a newer release brought is named, and nothing else is. */
class NamesOfReleasesTest {
  private static final Set<DiagnosticKind> NEW =
      Set.of(
          DiagnosticKind.UNKNOWN_METHOD,
          DiagnosticKind.UNKNOWN_MEMBER,
          DiagnosticKind.UNKNOWN_ITEM_TYPE,
          DiagnosticKind.UNKNOWN_WORD);

  private static final String WRONG_WORDS = "wrong_words";

  static List<Recording> newer() {
    return Recordings.ofRelease("codex-0.169");
  }

  /** Without the session whose client says words that no release knows. */
  static List<Recording> known() {
    return Recordings.ofRelease("codex-0.131").stream()
        .filter(recording -> !recording.session().equals(WRONG_WORDS))
        .toList();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("newer")
  void namesAsOftenAsTheyOccur(Recording recording) {
    String frames = text(recording);

    var found = newNames(frames);

    for (String member : List.of("emittedAtMs", "rootTurnId", "contentTokenCount", "delivery")) {
      assertThat(found.stream().filter(name -> member.equals(name.context().get("member"))))
          .as(member)
          .hasSize(occurrences(frames, "\"" + member + "\":"));
    }
    assertThat(found.stream().filter(name -> name.kind() == DiagnosticKind.UNKNOWN_METHOD))
        .extracting(name -> name.context().get("method"))
        .hasSize(occurrences(frames, "\"method\":\"thread/readState/changed\""))
        .containsOnly("thread/readState/changed");
  }

  /** The recordings of 0.131 hold nothing but known names, even if their server said otherwise. */
  @ParameterizedTest(name = "{0}")
  @MethodSource("known")
  void knowsEveryNameOf0131(Recording recording) {
    String frames = text(recording);
    String pretending = frames.replaceAll("(\"userAgent\":\"[^/\"]*)/0\\.131\\.", "$1/0.132.");

    assertThat(pretending).isNotEqualTo(frames);
    assertThat(newNames(pretending)).isEmpty();
  }

  @Test
  void namesWhatAClientMadeUp() {
    var session =
        Recordings.ofRelease("codex-0.131").stream()
            .filter(recording -> recording.session().equals(WRONG_WORDS))
            .findFirst()
            .orElseThrow();

    assertThat(newNames(text(session).replace("/0.131.", "/0.132.")))
        .filteredOn(name -> name.kind() == DiagnosticKind.UNKNOWN_WORD)
        .extracting(name -> name.context().get("word"))
        .containsOnly("approved", "Accept");
  }

  private static List<Diagnostic> newNames(String frames) {
    List<Diagnostic> found = new ArrayList<>();
    SessionReplay.builder()
        .build()
        .replay(
            "frames.jsonl",
            new ByteArrayInputStream(frames.getBytes(StandardCharsets.UTF_8)),
            new ReplayListener() {
              @Override
              public void diagnostic(Diagnostic diagnostic) {
                if (NEW.contains(diagnostic.kind())) {
                  found.add(diagnostic);
                }
              }
            });
    return found;
  }

  private static int occurrences(String text, String part) {
    return (int) Pattern.compile(part, Pattern.LITERAL).matcher(text).results().count();
  }

  private static String text(Recording recording) {
    try (InputStream in = recording.frames()) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
