package io.agentanalytics.core;

import static org.assertj.core.api.Assertions.assertThat;

import io.agentanalytics.api.Diagnostic;
import io.agentanalytics.api.DiagnosticKind;
import io.agentanalytics.api.event.ReviewEvent;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What tells a restart of the server from one more client (docs/server-restarts.md). */
class ServerRestartsTest {

  private static List<ReviewEvent> reviews(Findings findings) {
    return findings.events.stream()
        .map(record -> record.event())
        .filter(ReviewEvent.class::isInstance)
        .map(ReviewEvent.class::cast)
        .toList();
  }

  /** Thread, id and status of each review. */
  private static List<String> told(Findings findings) {
    return reviews(findings).stream()
        .map(review -> review.threadId() + " " + review.reviewId() + " " + review.status().word())
        .toList();
  }

  private static Diagnostic restart(long connection, String sign) {
    return Diagnostic.of(
        DiagnosticKind.SERVER_RESTARTED, "connection", Long.toString(connection), "sign", sign);
  }

  private static Traffic firstRun() {
    return new Traffic().connect(1).thread(1, "a").reviewedTurn(1, "0", "a", "a1", "a1-c");
  }

  @Test
  void aNumberThatAsksSomethingElseIsAQuestionOfANewRun() {
    var findings =
        Findings.of(
            firstRun()
                .pause(3_600_000)
                .connect(2)
                .thread(2, "b")
                .reviewedTurn(2, "0", "b", "b1", "b1-c")
                .lines());

    assertThat(told(findings)).containsExactly("a user:0 approved", "b user:0 approved");
    assertThat(findings.diagnostics).containsExactly(restart(2, "request_id"));
    assertThat(findings.report.restarts()).isOne();
    assertThat(findings.report.diagnostics()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "'0'", "'one'", "-1"})
  void idsOfAnyFormAreNumbersOfOneRun(String id) {
    var findings =
        Findings.of(
            new Traffic()
                .connect(1)
                .thread(1, "a")
                .reviewedTurn(1, id, "a", "a1", "c")
                .connect(2)
                .resume(2, "a")
                .reviewedTurn(2, id, "a", "a2", "c")
                .lines());

    assertThat(told(findings)).hasSize(2);
    assertThat(findings.report.restarts()).isOne();
  }

  /** The server tells of one and the same thread, with the same words, after each start. */
  @Test
  void theSameThreadTurnAndItemAreAnotherQuestionAtAnotherTime() {
    var findings =
        Findings.of(
            firstRun()
                .connect(2)
                .resume(2, "a")
                .turn(2, "a", "a1")
                .startsItem(2, "a", "a1", "a1-c")
                .asks(2, "0", "a", "a1", "a1-c")
                .resolves(2, "0", "a")
                .answers(2, "0", "accept")
                .lines());

    assertThat(told(findings)).containsExactly("a user:0 approved", "a user:0 aborted");
    assertThat(findings.kinds())
        .contains(DiagnosticKind.SERVER_RESTARTED, DiagnosticKind.LATE_ANSWER);
  }

  @Test
  void aSecondClientHearsTheSameQuestions() {
    var findings =
        Findings.of(
            new Traffic()
                .connect(1)
                .connect(2)
                .thread(1, "a")
                .turn(1, "a", "a1")
                .startsItem(1, "a", "a1", "c")
                .asks(1, "0", "a", "a1", "c")
                .again(2)
                .answers(2, "0", "accept")
                .answers(1, "0", "decline")
                .resolves(1, "0", "a")
                .again(2)
                .endsItem(1, "a", "a1", "c")
                .again(2)
                .endsTurn(1, "a", "a1", "completed")
                .again(2)
                .lines());

    assertThat(told(findings)).containsExactly("a user:0 approved");
    assertThat(findings.kinds()).containsExactly(DiagnosticKind.LATE_ANSWER);
    assertThat(findings.diagnostics.get(0).context())
        .containsEntry("id", "0")
        .containsEntry("ended", "answered");
    assertThat(findings.report.restarts()).isZero();
  }

  /** A question that is open is sent again to a client that comes and resumes the thread. */
  @Test
  void aLateClientMayAnswerWhatItWasAsked() {
    var findings =
        Findings.of(
            new Traffic()
                .connect(1)
                .thread(1, "a")
                .turn(1, "a", "a1")
                .startsItem(1, "a", "a1", "c")
                .asks(1, "0", "a", "a1", "c")
                .again(2)
                .answers(2, "0", "decline")
                .resolves(2, "0", "a")
                .endsTurn(2, "a", "a1", "completed")
                .lines());

    assertThat(told(findings)).containsExactly("a user:0 denied");
    assertThat(findings.report.restarts()).isZero();
  }

  @Test
  void bothClientsOfTheNewRunHearItsQuestionsOnce() {
    var findings =
        Findings.of(
            new Traffic()
                .connect(1)
                .connect(2)
                .thread(1, "a")
                .turn(1, "a", "a1")
                .startsItem(1, "a", "a1", "c")
                .asks(1, "0", "a", "a1", "c")
                .again(2)
                .answers(1, "0", "accept")
                .resolves(1, "0", "a")
                .again(2)
                .endsItem(1, "a", "a1", "c")
                .again(2)
                .endsTurn(1, "a", "a1", "completed")
                .again(2)
                .connect(3)
                .connect(4)
                .resume(3, "a")
                .turn(3, "a", "a2")
                .startsItem(3, "a", "a2", "d")
                .asks(3, "0", "a", "a2", "d")
                .again(4)
                .answers(4, "0", "accept")
                .resolves(3, "0", "a")
                .again(4)
                .endsItem(3, "a", "a2", "d")
                .endsTurn(3, "a", "a2", "completed")
                .lines());

    assertThat(told(findings)).containsExactly("a user:0 approved", "a user:0 approved");
    assertThat(findings.diagnostics).containsExactly(restart(3, "request_id"));
  }

  @Test
  void aQuestionThatTheOldRunLeftIsToldAndNotAnsweredByTheNewOne() {
    var findings =
        Findings.of(
            new Traffic()
                .connect(1)
                .thread(1, "a")
                .turn(1, "a", "a1")
                .startsItem(1, "a", "a1", "c")
                .asks(1, "0", "a", "a1", "c")
                .pause(60_000)
                .connect(2)
                .resume(2, "a")
                .reviewedTurn(2, "0", "a", "a2", "d")
                .answers(1, "0", "accept")
                .lines());

    assertThat(told(findings)).containsExactly("a user:0 approved");
    assertThat(reviews(findings).get(0).turnId()).isEqualTo("a2");
    assertThat(findings.kinds())
        .containsExactly(
            DiagnosticKind.SERVER_RESTARTED,
            DiagnosticKind.UNANSWERED_REVIEW,
            DiagnosticKind.LATE_ANSWER);
  }

  /** A turn of the new run says nothing about questions that only an older client heard. */
  @Test
  void aQuestionWhoseNumberIsNotUsedAgainStaysOpen() {
    var findings =
        Findings.of(
            firstRun()
                .turn(1, "a", "a2")
                .startsItem(1, "a", "a2", "d")
                .asks(1, "1", "a", "a2", "d")
                .pause(180_000)
                .connect(2)
                .resume(2, "a")
                .answers(2, "1", "accept")
                .turn(2, "a", "a3")
                .endsTurn(2, "a", "a3", "completed")
                .lines());

    assertThat(told(findings)).containsExactly("a user:0 approved");
    assertThat(findings.kinds())
        .containsExactly(DiagnosticKind.UNMATCHED_RESPONSE, DiagnosticKind.STILL_OPEN);
    assertThat(findings.diagnostics.get(1).context())
        .containsEntry("what", "review")
        .containsEntry("turn_id", "a2");
  }

  /** The server had not read it when it ended, or had: the client has decided. */
  @Test
  void anAnswerThatTheOldRunDidNotConfirmCountsForItsOwnQuestion() {
    var findings =
        Findings.of(
            new Traffic()
                .connect(1)
                .thread(1, "a")
                .turn(1, "a", "a1")
                .startsItem(1, "a", "a1", "c")
                .asks(1, "0", "a", "a1", "c")
                .answers(1, "0", "decline")
                .connect(2)
                .thread(2, "b")
                .reviewedTurn(2, "0", "b", "b1", "d")
                .lines());

    assertThat(told(findings)).containsExactly("a user:0 denied", "b user:0 approved");
  }

  @Test
  void anOlderClientThatHearsMoreShowsThatTheServerStillRuns() {
    var findings =
        Findings.of(
            new Traffic()
                .connect(1)
                .thread(1, "a")
                .turn(1, "a", "a1")
                .startsItem(1, "a", "a1", "c")
                .asks(1, "0", "a", "a1", "c")
                .connect(2)
                .tells(1, "thread/name/updated", "'threadId':'a'")
                .answers(2, "0", "accept")
                .resolves(1, "0", "a")
                .lines());

    assertThat(told(findings)).containsExactly("a user:0 approved");
    assertThat(findings.report.restarts()).isZero();
  }

  @Test
  void anotherVersionIsAnotherRun() {
    var findings =
        Findings.of(
            new Traffic()
                .connect(1, "0.131.0")
                .thread(1, "a")
                .connect(2, "0.132.0")
                .resume(2, "a")
                .connect(3, "0.132.0")
                .lines());

    assertThat(findings.diagnostics).containsExactly(restart(2, "version"));
  }

  @Test
  void aServerCanBeRestartedManyTimes() {
    var traffic = firstRun();
    for (int run = 2; run <= 50; run++) {
      traffic
          .connect(run)
          .resume(run, "a")
          .reviewedTurn(run, "0", "a", "a" + run, "c" + run)
          .reviewedTurn(run, "1", "a", "b" + run, "d" + run);
    }

    var findings = Findings.of(traffic.lines());

    assertThat(reviews(findings)).hasSize(99);
    assertThat(findings.report.restarts()).isEqualTo(49);
    assertThat(findings.report.diagnostics()).isZero();
    assertThat(findings.report.open()).isZero();
  }

  /** Without a handshake that was seen, the numbers alone tell. */
  @Test
  void aRestartShowsOnOneConnectionToo() {
    var findings = Findings.of(firstRun().reviewedTurn(1, "0", "a", "a2", "d").lines());

    assertThat(told(findings)).hasSize(2);
    assertThat(findings.diagnostics).containsExactly(restart(1, "request_id"));
  }

  /** Two servers in one recording keep their questions apart while their numbers differ. */
  @Test
  void anOldRunThatGoesOnIsHeard() {
    var findings =
        Findings.of(
            firstRun()
                .connect(2)
                .thread(2, "b")
                .reviewedTurn(2, "0", "b", "b1", "c")
                .reviewedTurn(1, "1", "a", "a2", "d")
                .reviewedTurn(2, "1", "b", "b2", "e")
                .lines());

    assertThat(told(findings)).hasSize(4);
    assertThat(findings.report.restarts()).isOne();
  }
}
