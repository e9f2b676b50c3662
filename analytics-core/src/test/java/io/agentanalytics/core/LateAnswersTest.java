package io.agentanalytics.core;

import static org.assertj.core.api.Assertions.assertThat;

import io.agentanalytics.api.DiagnosticKind;
import io.agentanalytics.api.event.TurnEvent;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What waits for an answer, and what becomes of answers that come too late. */
class LateAnswersTest {
  private static final Map<String, String> NO_ANSWER =
      Map.of(
          "fact", "turn_resolved_config", "missing", "answer", "thread_id", "a", "turn_id", "a1");

  private final Traffic traffic = new Traffic().connect(1).thread(1, "a");

  private static List<String> turns(Findings findings) {
    return findings.events.stream()
        .map(record -> record.event())
        .filter(TurnEvent.class::isInstance)
        .map(event -> ((TurnEvent) event).turnId())
        .toList();
  }

  private Traffic turnWithoutAnswer() {
    return traffic
        .asksForTurn(1, "a")
        .startsTurn(1, "a", "a1")
        .prompt(1, "a", "a1")
        .startsItem(1, "a", "a1", "c")
        .endsItem(1, "a", "a1", "c")
        .endsTurn(1, "a", "a1", "completed");
  }

  @Test
  void theAnswerToATurnMayComeBehindItsEnd() {
    var findings = Findings.of(turnWithoutAnswer().acceptsTurn(1, "a1").lines());

    assertThat(turns(findings)).containsExactly("a1");
    assertThat(findings.types()).contains("codex_command_execution_event");
    assertThat(findings.diagnostics).isEmpty();
  }

  @Test
  void theNextTurnMayRunByThen() {
    var findings =
        Findings.of(
            turnWithoutAnswer()
                .client(1, "'id':4,'method':'turn/start','params':{'threadId':'a','input':[]}")
                .server(1, "'id':4,'result':{'turn':{'id':'a2'}}")
                .startsTurn(1, "a", "a2")
                .acceptsTurn(1, "a1")
                .prompt(1, "a", "a2")
                .endsTurn(1, "a", "a2", "completed")
                .lines());

    assertThat(turns(findings)).containsExactly("a1", "a2");
    assertThat(findings.diagnostics).isEmpty();
  }

  @Test
  void anAnswerThatNeverComesIsTold() {
    var findings = Findings.of(turnWithoutAnswer().lines());

    assertThat(turns(findings)).isEmpty();
    assertThat(findings.kinds()).containsExactly(DiagnosticKind.HELD_FACT_DROPPED);
    assertThat(findings.diagnostics.get(0).context()).isEqualTo(NO_ANSWER);
  }

  /** A turn that no client started waits for nothing once all answers are there. */
  @Test
  void theAnswerCanBeThatOfAnotherTurn() {
    var findings =
        Findings.of(
            turnWithoutAnswer()
                .acceptsTurn(1, "a2")
                .startsTurn(1, "a", "a2")
                .prompt(1, "a", "a2")
                .endsTurn(1, "a", "a2", "completed")
                .lines());

    assertThat(turns(findings)).containsExactly("a2");
    assertThat(findings.diagnostics).isEmpty();
  }

  @Test
  void theAnswerCanBeAnError() {
    var findings =
        Findings.of(
            turnWithoutAnswer().server(1, "'id':3,'error':{'code':-32600,'message':'no'}").lines());

    assertThat(findings.diagnostics).isEmpty();
  }

  @Test
  void aTurnThatEndedBeforeItsPromptWasTakenIsTold() {
    var findings =
        Findings.of(
            traffic
                .asksForTurn(1, "a")
                .acceptsTurn(1, "a1")
                .startsTurn(1, "a", "a1")
                .endsTurn(1, "a", "a1", "interrupted")
                .lines());

    assertThat(findings.kinds()).containsExactly(DiagnosticKind.HELD_FACT_DROPPED);
    assertThat(findings.diagnostics.get(0).context()).containsEntry("missing", "item");
  }

  private Traffic question() {
    return traffic.turn(1, "a", "a1").startsItem(1, "a", "a1", "c").asks(1, "0", "a", "a1", "c");
  }

  @Test
  void anAnswerBehindTheServersWordIsCounted() {
    var findings =
        Findings.of(
            question()
                .resolves(1, "0", "a")
                .answers(1, "0", "accept")
                .endsItem(1, "a", "a1", "c")
                .endsTurn(1, "a", "a1", "completed")
                .lines());

    assertThat(findings.kinds()).containsExactly(DiagnosticKind.LATE_ANSWER);
    assertThat(findings.diagnostics.get(0).context())
        .isEqualTo(
            Map.of(
                "id", "0", "method", "item/commandExecution/requestApproval", "ended", "resolved"));
    assertThat(findings.report.diagnostics()).isOne();
  }

  @Test
  void soIsOneBehindTheEndOfTheTurn() {
    var findings =
        Findings.of(
            question()
                .endsTurn(1, "a", "a1", "interrupted")
                .client(1, "'id':0,'error':{'code':1,'message':'too late'}")
                .lines());

    assertThat(findings.kinds()).containsExactly(DiagnosticKind.LATE_ANSWER);
    assertThat(findings.diagnostics.get(0).context()).containsEntry("ended", "turn_changed");
  }

  @Test
  void anAnswerToNoQuestionIsCounted() {
    var findings = Findings.of(traffic.answers(1, "7", "accept").lines());

    assertThat(findings.kinds()).containsExactly(DiagnosticKind.UNMATCHED_RESPONSE);
  }
}
