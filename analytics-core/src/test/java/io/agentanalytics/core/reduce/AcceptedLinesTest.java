package io.agentanalytics.core.reduce;

import static org.assertj.core.api.Assertions.assertThat;

import io.agentanalytics.api.Profile;
import io.agentanalytics.api.event.AcceptedLineFingerprintsEvent;
import io.agentanalytics.api.event.AnalyticsEvent;
import io.agentanalytics.api.event.LineFingerprint;
import io.agentanalytics.api.event.TurnEvent;
import io.agentanalytics.api.fact.AnalyticsFact;
import io.agentanalytics.api.fact.LookedUp;
import io.agentanalytics.api.fact.ObservedFact;
import io.agentanalytics.core.catalog.Profiles;
import io.agentanalytics.core.json.EventCodec;
import io.agentanalytics.core.lines.DiffReading;
import io.agentanalytics.core.lines.FingerprintedDiff;
import io.agentanalytics.core.state.StateStore;
import io.agentanalytics.core.state.States;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Accepted lines of whole turns: test cases 12.4, 12.5 and 15.20. */
class AcceptedLinesTest {
  private static final String HEADER = "diff --git a/f b/f\n--- a/f\n+++ b/f\n@@ -0,0 +1,9 @@\n";
  private static final String FIRST = HEADER + "+first line\n";
  private static final String SECOND = HEADER + "+second line\n";
  private static final long AT_MS = 1_760_000_030_999L;

  private final AnalyticsReducer reducer =
      new AnalyticsReducer(ReducerOptions.STANDARD, States.unlimited());

  private List<AnalyticsEvent> reduce(AnalyticsFact... facts) {
    return reduce(reducer, facts);
  }

  private static List<AnalyticsEvent> reduce(AnalyticsReducer reducer, AnalyticsFact... facts) {
    List<AnalyticsEvent> events = new ArrayList<>();
    for (AnalyticsFact fact : facts) {
      reducer
          .reduce(ObservedFact.exact(AT_MS, fact))
          .events()
          .forEach(reduced -> events.add(reduced.event()));
    }
    return events;
  }

  private void reduceTurnBase() {
    Given.turnBase().forEach(this::reduce);
    reduce(Given.config());
  }

  private static List<LineFingerprint> fingerprints(String diff) {
    return FingerprintedDiff.of(diff, DiffReading.AS_REFERENCE).fingerprints();
  }

  /** Test case 12.4. */
  @Test
  void areThoseOfTheLatestDiff() {
    reduceTurnBase();

    var before = reduce(Given.diff(FIRST), Given.diff(SECOND));
    var after = reduce(Given.completed());

    assertThat(before).isEmpty();
    assertThat(after).hasSize(2);
    assertThat(after.get(0)).isInstanceOf(TurnEvent.class);
    assertThat(after.get(1))
        .isEqualTo(
            new AcceptedLineFingerprintsEvent(
                Given.TURN,
                Given.THREAD,
                "codex",
                "gpt-5",
                AT_MS / 1000,
                Optional.empty(),
                1,
                0,
                fingerprints(SECOND)));
  }

  /** Test case 12.5. */
  @Test
  void areCutIntoEventsOfTwoMebibytes() {
    var diff =
        HEADER
            + IntStream.range(0, 20_000)
                .mapToObj(i -> "+line number " + i)
                .collect(Collectors.joining("\n"));
    reduceTurnBase();
    reduce(Given.diff(diff));

    var events = reduce(Given.completed());

    var lines = events.stream().skip(1).map(AcceptedLineFingerprintsEvent.class::cast).toList();
    assertThat(lines).hasSize(2);
    assertThat(lines).allMatch(event -> event.turnId().equals(Given.TURN));
    assertThat(lines).allMatch(event -> event.threadId().equals(Given.THREAD));
    assertThat(lines)
        .allMatch(event -> EventCodec.encode(event, Profiles.named("seed")).length < 2_100_000);
    assertThat(lines).extracting(event -> event.acceptedAddedLines()).containsExactly(20_000L, 0L);
    assertThat(lines).allMatch(event -> event.acceptedDeletedLines() == 0);
    assertThat(lines.stream().flatMap(event -> event.lineFingerprints().stream()))
        .containsExactlyElementsOf(fingerprints(diff));
  }

  /** Test case 15.20. */
  @Test
  void areNoneWhenTheLatestDiffIsEmpty() {
    reduceTurnBase();

    var events = reduce(Given.diff(FIRST), Given.diff(""), Given.completed());

    assertThat(events).hasOnlyElementsOfType(TurnEvent.class);
  }

  @Test
  void haveAnEventWithoutFingerprintsWhenLinesWereOnlyDeleted() {
    reduceTurnBase();

    var events = reduce(Given.diff("--- a/f\n+++ /dev/null\n@@ -1 +0,0 @@\n-x"), Given.completed());

    var lines = (AcceptedLineFingerprintsEvent) events.get(1);
    assertThat(lines.acceptedDeletedLines()).isEqualTo(1);
    assertThat(lines.lineFingerprints()).isEmpty();
  }

  @Test
  void areOnlyCountedAsTheReleaseDoes() {
    var released =
        new AnalyticsReducer(
            ReducerOptions.STANDARD.withProfile(Profile.V0131), States.unlimited());
    Given.turnBase().forEach(fact -> reduce(released, fact));

    var events = reduce(released, Given.config(), Given.diff(FIRST), Given.completed());

    var lines = (AcceptedLineFingerprintsEvent) events.get(1);
    assertThat(lines.acceptedAddedLines()).isEqualTo(1);
    assertThat(lines.lineFingerprints()).isEmpty();
  }

  @Test
  void carryTheHashThatWasLookedUpForTheTurn() {
    var found = new LookedUp(Optional.of("hash"), List.of(), Optional.empty());
    Given.turnBase().forEach(this::reduce);
    reducer.reduce(ObservedFact.exact(AT_MS, Given.config()).with(found));

    var events = reduce(Given.diff(FIRST), Given.completed());

    assertThat(((AcceptedLineFingerprintsEvent) events.get(1)).repoHash()).contains("hash");
  }

  /** Diffs are cumulative and come after each change: reading them all would cost a square. */
  @Test
  void costNothingBeforeTheTurnEnds() {
    List<String> read = new ArrayList<>();
    var lines =
        new AcceptedLines(
            diff -> {
              read.add(diff);
              return FingerprintedDiff.counted(diff, DiffReading.AS_REFERENCE);
            });
    var turns = turns(lines);

    Given.turnBase().forEach(fact -> route(turns, fact));
    route(turns, Given.config());
    for (int i = 0; i < 100; i++) {
      route(turns, Given.diff(FIRST));
    }
    route(turns, Given.diff(SECOND));
    assertThat(read).isEmpty();
    route(turns, Given.completed());

    assertThat(read).containsExactly(SECOND);
  }

  private static Collaborators turns(AcceptedLines lines) {
    StateStore state = States.unlimited();
    ConnectionReducer connections = new ConnectionReducer(ReducerOptions.STANDARD, state);
    return Collaborators.of(ReducerOptions.STANDARD, connections, lines, state);
  }

  private static void route(Collaborators collaborators, AnalyticsFact fact) {
    fact.accept(new Router(collaborators, new Output(ObservedFact.exact(AT_MS, fact))));
  }
}
