package io.agentanalytics.testkit.assertions;

import static io.agentanalytics.testkit.assertions.EventAssertions.assertThat;
import static io.agentanalytics.testkit.session.SessionScript.session;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.agentanalytics.api.event.EventType;
import io.agentanalytics.api.event.Reviewer;
import io.agentanalytics.api.exporter.EventRecord;
import java.time.Duration;
import java.util.List;
import org.assertj.core.api.AbstractThrowableAssert;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** What a person reads when an assertion fails. */
class FailureMessagesTest {
  private static final List<EventRecord> EVENTS =
      session()
          .client("acme_ide", "2.4.0")
          .thread("t1")
          .turn("u1", turn -> turn.command("make").id("c1").askedUser().declined().declined())
          .turn("u2", turn -> turn.command("ls").id("c2").exits(0))
          .session()
          .events();

  private static AbstractThrowableAssert<?, ? extends Throwable> failure(ThrowingCallable code) {
    return assertThatThrownBy(code).isInstanceOf(AssertionError.class);
  }

  @Test
  void nameTheMembersThatDifferAndShowTheEventsAround() {
    failure(() -> assertThat(EVENTS).reviews().first().wasApprovedBy(Reviewer.GUARDIAN))
        .hasMessageContaining(
            """
            [reviews check first element] #1 codex_review_event thread_id=t1 turn_id=u1 item_id=c1 review_id=user:0 \
            status=denied
              status: expected approved, found denied
              reviewer: expected guardian, found user
            nearest events:
                #0 codex_thread_initialized thread_id=t1
              > #1 codex_review_event thread_id=t1 turn_id=u1 item_id=c1 review_id=user:0 \
            status=denied
                #2 codex_command_execution_event thread_id=t1 turn_id=u1 item_id=c1 \
            tool_name=shell terminal_status=rejected
                #3 codex_turn_event thread_id=t1 turn_id=u1 status=completed
                (2 more after)""");
  }

  @Test
  void nameOnlyTheMembersThatDiffer() {
    failure(() -> assertThat(EVENTS).reviews().first().wasApprovedBy(Reviewer.USER))
        .hasMessageContaining("status: expected approved, found denied")
        .hasMessageNotContaining("reviewer: expected");
  }

  @Test
  void sayWhenThereIsNothingWhereSomethingWasExpected() {
    failure(() -> assertThat(EVENTS).toolItems().first().completed())
        .hasMessageContaining("terminal_status: expected completed, found rejected")
        .hasMessageContaining("failure_kind: expected nothing, found approval_denied");
    failure(() -> assertThat(EVENTS).threads().first().isSubagentOf("t0"))
        .hasMessageContaining("parent_thread_id: expected t0, found nothing");
    failure(() -> assertThat(EVENTS).turns().first().isAboutItem("c1"))
        .hasMessageContaining("item_id: expected c1, found nothing");
    failure(() -> assertThat(EVENTS).reviews().first().waited(Duration.ofSeconds(1)))
        .hasMessageContaining("duration_ms: expected PT1S, found PT0S");
  }

  @Test
  void showWhatThereIsWhenTheNumberIsWrong() {
    failure(() -> assertThat(EVENTS).reviews().hasSize(2))
        .hasMessageContaining("Expected size: 2 but was: 1")
        .hasMessageContaining("1 reviews among 6 events:")
        .hasMessageContaining("\n    #0 codex_thread_initialized")
        .hasMessageContaining("\n  > #1 codex_review_event");
    failure(() -> assertThat(EVENTS).reviews().isEmpty())
        .hasMessageContaining("  > #1 codex_review_event");
  }

  @Test
  void showAllEventsWhenThereIsNoneToAsk() {
    failure(() -> assertThat(EVENTS).steers().first().wasAccepted())
        .hasMessageContaining("expected some, found 0 steers among 6 events:")
        .hasMessageContaining("#5 codex_turn_event");
    failure(() -> assertThat(EVENTS).inTurn("u9").turns().last())
        .hasMessageContaining("0 turns among events of turn_id u9 among 6 events:");
    failure(() -> assertThat(EVENTS).steers().singleElement())
        .hasMessageContaining("0 steers among 6 events:");
  }

  @Test
  void keepTheDescriptionOfTheTest() {
    failure(() -> assertThat(EVENTS).reviews().first().as("the build").timedOutFor(Reviewer.USER))
        .hasMessageContaining("[the build]");
  }

  @Test
  void compareTypesInOrder() {
    failure(() -> assertThat(EVENTS).inTurn("u2").haveTypes(EventType.TURN))
        .hasMessageContaining("expected events of types [codex_turn_event]")
        .hasMessageContaining("found 2 events of turn_id u2 among 6 events:");
  }

  @Test
  void showFewOfManyEvents() {
    var script = session();
    var thread = script.client("acme_ide", "2.4.0").thread("t1");
    for (int i = 0; i < 30; i++) {
      thread.turn("u" + i, turn -> turn.says("Okay."));
    }

    failure(() -> assertThat(script.events()).inTurn("u20").isEmpty())
        .hasMessageContaining("\n    (19 more before)")
        .hasMessageContaining("\n  > #21 codex_turn_event thread_id=t1 turn_id=u20")
        .hasMessageNotContaining("#18 ");
  }
}
