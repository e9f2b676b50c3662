package io.agentanalytics.core;

import static org.assertj.core.api.Assertions.assertThat;

import io.agentanalytics.api.DiagnosticKind;
import io.agentanalytics.api.ReadingProblem;
import io.agentanalytics.api.exporter.EventRecord;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where a recording turns to another run of the server (design section 4). */
class SourceBoundariesTest {

  private static String header(String source, int part) {
    return ("{'recording':{'version':1,'source':'" + source + "','part':" + part + "}}")
        .replace('\'', '"');
  }

  private static List<String> together(List<String> first, List<String> second) {
    var lines = new ArrayList<>(first);
    lines.addAll(second);
    return lines;
  }

  private static List<String> withHeader(String header, List<String> lines) {
    return together(List.of(header), lines);
  }

  private static List<UUID> ids(Findings findings) {
    return findings.events.stream().map(EventRecord::id).toList();
  }

  private static List<Long> ordinals(List<EventRecord> events) {
    return events.stream().map(EventRecord::ordinal).toList();
  }

  @Test
  void oneSessionTwiceGivesTwoSourcesWithIdsOfTheirOwn() {
    var lines = SmallSession.lines("t");

    var findings = Findings.of(together(lines, lines));

    assertThat(findings.sources).hasSize(2).doesNotHaveDuplicates();
    assertThat(findings.types()).isEqualTo(together(SmallSession.EVENTS, SmallSession.EVENTS));
    assertThat(new HashSet<>(ids(findings))).hasSize(10);
    assertThat(findings.diagnostics).isEmpty();
  }

  @Test
  void twoSessionsInOneFileAreTwoSources() {
    var findings = Findings.of(together(SmallSession.lines("a"), SmallSession.lines("b")));

    assertThat(findings.sources).hasSize(2);
    assertThat(findings.report.sources()).isEqualTo(2);
    assertThat(findings.types()).isEqualTo(together(SmallSession.EVENTS, SmallSession.EVENTS));
    assertThat(ordinals(findings.events.subList(5, 10)))
        .isEqualTo(ordinals(findings.events.subList(0, 5)));
    assertThat(findings.events.subList(5, 10))
        .extracting(EventRecord::sequence)
        .containsExactly(0L, 1L, 2L, 3L, 4L);
  }

  @Test
  void theSecondSessionIsTheSameWhateverCameBefore() {
    var alone = Findings.of(withHeader(header("b", 1), SmallSession.lines("b")));

    var findings =
        Findings.of(
            together(SmallSession.lines("a"), withHeader(header("b", 1), SmallSession.lines("b"))));

    assertThat(ids(findings).subList(5, 10)).isEqualTo(ids(alone));
  }

  /** It is the same source, so whoever knows the ids has nothing to do. */
  @Test
  void oneNamedRecordingTwiceGivesTheSameIdsTwice() {
    var lines = withHeader(header("s", 1), SmallSession.lines("t"));

    var findings = Findings.of(together(lines, lines));

    assertThat(findings.report.sources()).isEqualTo(2);
    assertThat(ids(findings).subList(5, 10)).isEqualTo(ids(findings).subList(0, 5));
  }

  @Test
  void aFurtherPartGoesOnWhereTheOneBeforeEnded() {
    var lines = SmallSession.lines("t");
    var whole = Findings.of(withHeader(header("s", 1), lines));

    var findings =
        Findings.of(
            together(
                withHeader(header("s", 1), lines.subList(0, 9)),
                withHeader(header("s", 2), lines.subList(9, lines.size()))));

    assertThat(findings.report.sources()).isEqualTo(1);
    assertThat(ids(findings)).isEqualTo(ids(whole));
    assertThat(findings.problems).isEmpty();
  }

  @Test
  void aPartThatIsMissingIsNamedAndLeavesAHole() {
    var lines = SmallSession.lines("t");
    var whole = Findings.of(withHeader(header("s", 1), lines));

    var findings =
        Findings.of(
            together(
                withHeader(header("s", 1), lines.subList(0, 9)),
                withHeader(header("s", 3), lines.subList(10, lines.size()))));

    assertThat(findings.texts())
        .containsExactly("session.jsonl:11: recording.part: found part 3, but part 2 is missing");
    assertThat(findings.problems)
        .extracting(ReadingProblem::kind)
        .containsExactly(ReadingProblem.Kind.MISSING_PART);
    assertThat(findings.report.sources()).isEqualTo(1);
    assertThat(findings.events)
        .extracting(EventRecord::isSourceIncomplete)
        .containsExactly(false, true, true, true, true);
    assertThat(ids(findings).subList(1, 5)).doesNotContainAnyElementsOf(ids(whole));
  }

  /** An event of a later part must never get the id of an event of an earlier one. */
  @Test
  void aLaterPartAloneHasOrdinalsOfItsOwn() {
    var lines = SmallSession.lines("t");
    var first = Findings.of(withHeader(header("s", 1), lines));

    var third = Findings.of(withHeader(header("s", 3), lines));

    assertThat(third.texts())
        .containsExactly(
            "session.jsonl:1: recording.part: found part 3, but parts 1 to 2 are missing");
    assertThat(third.types()).isEqualTo(SmallSession.EVENTS);
    assertThat(ids(third)).doesNotContainAnyElementsOf(ids(first));
    assertThat(third.events).allMatch(EventRecord::isSourceIncomplete);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'recording':{'version':2,'source':'x'}}|recording.version: found 2, this release reads 1",
        "{'recording':{'version':1,'part':0}}|recording.part: found 0, expected 1 to 1000000",
        "{'recording':{'source':{'a':1}}}|recording.source: found an object, expected a text",
        "{'recording':{'source':' '}}|recording.source: source id: expected 1 to 200 characters, got 1",
        "{'recording':[]}|recording: found an array, expected an object",
        "{'recording':{'started_at':'now'}}|recording.started_at: found a text, expected an integer of"
            + " 64 bits"
      })
  void aHeaderThatCannotBeReadBeginsANewSourceAllTheSame(String headerAndMessage) {
    var parts = headerAndMessage.replace('\'', '"').split("\\|", 2);

    var findings =
        Findings.of(
            together(
                withHeader(header("s", 1), SmallSession.lines("t")),
                withHeader(parts[0], SmallSession.lines("t"))));

    assertThat(findings.texts()).containsExactly("session.jsonl:17: " + parts[1]);
    assertThat(findings.sources).hasSize(2).doesNotHaveDuplicates();
    assertThat(findings.types()).hasSize(10);
  }

  @Test
  void aSecondInitializeThatIsRefusedBelongsToTheSameRun() {
    var lines = SmallSession.lines("t");
    lines.add(6, SmallSession.client("'id':8,'method':'initialize','params':{'clientInfo':{}}"));
    lines.add(7, SmallSession.server("'id':8,'error':{'code':-1,'message':'Already initialized'}"));

    var findings = Findings.of(lines);

    assertThat(findings.sources).hasSize(1);
    assertThat(findings.types()).isEqualTo(SmallSession.EVENTS);
  }

  /**
   * Only the answer tells that a new run has begun; what was sent before it belongs to that run.
   */
  @Test
  void aClientThatDoesNotWaitForItsAnswerLosesNothing() {
    var lines = SmallSession.lines("b");
    var eager = new ArrayList<>(lines);
    eager.add(2, eager.remove(1));

    var findings = Findings.of(together(SmallSession.lines("a"), eager));

    assertThat(findings.sources).hasSize(2);
    assertThat(findings.types()).isEqualTo(together(SmallSession.EVENTS, SmallSession.EVENTS));
    assertThat(findings.diagnostics).isEmpty();
  }

  @Test
  void clientsThatComeBackTogetherBelongToTheSameNewRun() {
    var first = SmallSession.opening("t");
    var second =
        first.subList(0, 2).stream()
            .map(line -> line.replace("\"connection\":1", "\"connection\":2"))
            .toList();
    var lines = together(first, second);
    // Both ask before one is answered.
    lines.addAll(List.of(first.get(0), second.get(0), first.get(1), second.get(1)));
    SmallSession.lines("u").stream()
        .skip(2)
        .map(line -> line.replace("\"connection\":1", "\"connection\":2"))
        .forEach(lines::add);

    var findings = Findings.of(lines);

    assertThat(findings.sources).hasSize(2);
    assertThat(findings.types().subList(1, 6)).isEqualTo(SmallSession.EVENTS);
    assertThat(findings.diagnostics).isEmpty();
  }

  /**
   * Nobody can take apart what two servers said on one connection. Nothing breaks, what does not
   * fit is named with its line, and the same input gives the same.
   */
  @Test
  void twoServersInOneFileAreNamedByTheAnswersThatFitNoRequest() {
    var a = SmallSession.lines("a");
    var b = SmallSession.lines("b");
    List<String> mixed = new ArrayList<>();
    for (int i = 0; i < a.size(); i++) {
      mixed.add(a.get(i));
      mixed.add(b.get(i));
    }

    var findings = Findings.of(mixed);
    var again = Findings.of(mixed);

    assertThat(findings.kinds()).contains(DiagnosticKind.UNMATCHED_RESPONSE);
    assertThat(findings.positions.get(0)).hasToString("session.jsonl:4");
    assertThat(ids(again)).isEqualTo(ids(findings));
  }
}
