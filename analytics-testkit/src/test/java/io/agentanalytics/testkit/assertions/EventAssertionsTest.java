package io.agentanalytics.testkit.assertions;

import static io.agentanalytics.testkit.assertions.EventAssertions.assertThat;
import static io.agentanalytics.testkit.session.SessionScript.session;
import static org.assertj.core.api.Assertions.assertThat;

import io.agentanalytics.api.event.ApprovalOutcome;
import io.agentanalytics.api.event.EventType;
import io.agentanalytics.api.event.ReviewResolution;
import io.agentanalytics.api.event.ReviewTrigger;
import io.agentanalytics.api.event.Reviewer;
import io.agentanalytics.api.event.SubjectKind;
import io.agentanalytics.api.event.ToolFailureKind;
import io.agentanalytics.api.exporter.EventRecord;
import io.agentanalytics.api.fact.RejectionReason;
import io.agentanalytics.testkit.session.ScriptedInput;
import io.agentanalytics.testkit.session.SteerError;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class EventAssertionsTest {
  private static final List<EventRecord> EVENTS = events();

  private static List<EventRecord> events() {
    var thread = session().client("acme_ide", "2.4.0").thread("t1");
    thread.turn(
        "u1",
        turn ->
            turn.input(ScriptedInput.image())
                .command("make test")
                .id("c1")
                .askedUser()
                .after(Duration.ofSeconds(3))
                .acceptedForSession()
                .after(Duration.ofSeconds(2))
                .exits(0)
                .command("rm a")
                .id("c2")
                .askedUser()
                .declined()
                .declined()
                .steer("on")
                .accepted()
                .usage(100, 0, 20, 0));
    var interrupted = thread.turn("u2");
    interrupted.steer("off").rejected(SteerError.NO_ACTIVE_TURN);
    interrupted.command("false").id("c3").exits(1).interrupted();
    return thread.turn("u3").fails("other").session().events();
  }

  @Test
  void askReviews() {
    assertThat(EVENTS)
        .reviews()
        .hasSize(2)
        .first()
        .wasApprovedBy(Reviewer.USER)
        .waited(Duration.ofSeconds(3))
        .changed(ReviewResolution.SESSION_APPROVAL)
        .isAbout(SubjectKind.COMMAND_EXECUTION)
        .wasTriggeredBy(ReviewTrigger.INITIAL)
        .hasReviewId("user:0")
        .isInThread("t1")
        .isInTurn("u1")
        .isAboutItem("c1");
    assertThat(EVENTS).reviews().aboutItem("c2").singleElement().wasDeniedBy(Reviewer.USER);
  }

  @Test
  void askTurns() {
    assertThat(EVENTS)
        .turns()
        .first()
        .completed()
        .hasNoError()
        .lasted(Duration.ofSeconds(5))
        .hasModel("gpt-5.4")
        .isFirst(true)
        .hasImages(1)
        .hasSteers(1)
        .hasToolCalls(2)
        .usedTokens(120);
    assertThat(EVENTS).turns().inTurn("u2").singleElement().wasInterrupted().usedUnknownTokens();
    assertThat(EVENTS).turns().last().failed().isFirst(false);
  }

  @Test
  void askToolItems() {
    assertThat(EVENTS)
        .toolItems()
        .hasSize(3)
        .first()
        .completed()
        .hasTool("shell")
        .hasReviews(1)
        .hasOutcome(ApprovalOutcome.USER_APPROVED_FOR_SESSION)
        .lasted(Duration.ofSeconds(5))
        .ran(Duration.ofSeconds(5));
    assertThat(EVENTS)
        .toolItems()
        .aboutItem("c2")
        .singleElement()
        .wasRejected(ToolFailureKind.APPROVAL_DENIED);
    assertThat(EVENTS).toolItems().last().failed(ToolFailureKind.TOOL_ERROR);
  }

  @Test
  void askSteers() {
    assertThat(EVENTS).steers().first().wasAccepted().expectedTurn("u1").hasImages(0);
    assertThat(EVENTS)
        .steers()
        .last()
        .wasRejectedBecause(RejectionReason.NO_ACTIVE_TURN)
        .expectedTurn("u2");
  }

  @Test
  void askThreads() {
    var session = session();
    var ide = session.client("acme_ide", "2.4.0");
    var thread = ide.thread("t1").model("gpt-5.2");
    thread.turn("u1", turn -> turn.spawn("t2").model("gpt-5.4-mini").succeeds());
    ide.resumes(thread);
    ide.forks(thread, "t3");

    var events = session.events();

    assertThat(events).threads().hasSize(4);
    assertThat(events).threads().element(0).wasStarted().hasModel("gpt-5.2").hasClient("acme_ide");
    assertThat(events).threads().inThread("t2").singleElement().isSubagentOf("t1");
    assertThat(events).threads().element(2).wasResumed().isInThread("t1");
    assertThat(events).threads().last().wasForked().isInThread("t3");
  }

  @Test
  void pickEventsByTypeThreadAndTurn() {
    assertThat(EVENTS).inTurn("u3").haveTypes(EventType.TURN);
    assertThat(EVENTS).inThread("t1").inTurn("u2").toolItems().hasSize(1);
    assertThat(EVENTS).ofType(EventType.TURN).hasSize(3);
    assertThat(EVENTS).ofType("codex_guardian_review").isEmpty();
    assertThat(EVENTS).inThread("t9").isEmpty();
  }

  @Test
  void giveTheTypedEventForAllOtherQuestions() {
    var review = assertThat(EVENTS).reviews().first().event();

    assertThat(review.subjectName()).isEqualTo("command_execution");
    assertThat(EVENTS.get(0)).hasType("codex_thread_initialized");
  }

  @Test
  void canBeFilteredAsAnyListOfAssertJ() {
    assertThat(EVENTS)
        .reviews()
        .filteredOn(record -> record.sequence() > 1)
        .hasSize(1)
        .first()
        .isAboutItem("c2");
  }
}
