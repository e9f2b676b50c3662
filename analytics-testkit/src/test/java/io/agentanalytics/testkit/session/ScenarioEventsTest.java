package io.agentanalytics.testkit.session;

import static io.agentanalytics.testkit.assertions.EventAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.agentanalytics.api.event.ApprovalOutcome;
import io.agentanalytics.api.event.EventType;
import io.agentanalytics.api.event.ReviewResolution;
import io.agentanalytics.api.event.ReviewTrigger;
import io.agentanalytics.api.event.Reviewer;
import io.agentanalytics.api.event.SubjectKind;
import io.agentanalytics.api.event.ToolFailureKind;
import io.agentanalytics.api.exporter.EventRecord;
import io.agentanalytics.testkit.assertions.ReviewAssert;
import io.agentanalytics.testkit.assertions.TurnAssert;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the scenarios mean: each script gives the events that its words promise. */
class ScenarioEventsTest {

  private static ReviewAssert review(List<EventRecord> events, String turnId) {
    return assertThat(events).reviews().inTurn(turnId).singleElement();
  }

  private static TurnAssert turn(List<EventRecord> events, String turnId) {
    return assertThat(events).turns().inTurn(turnId).singleElement();
  }

  @Test
  void overridesOfTurnsStick() {
    var events = Scenarios.turnOverrides().events();

    turn(events, "u1").hasModel("gpt-5.2").isFirst(true);
    turn(events, "u2").hasModel("gpt-5.2").isFirst(false);
    assertThat(turn(events, "u2").event().settings().serviceTier().word()).isEqualTo("flex");
    assertThat(turn(events, "u3").event().settings().serviceTier().word()).isEqualTo("default");
    assertThat(turn(events, "u4").event().settings().sandboxPolicy().word())
        .isEqualTo("full_access");
    assertThat(turn(events, "u5").event().settings().sandboxNetworkAccess()).isTrue();
    assertThat(turn(events, "u6").event().settings().sandboxPolicy().word())
        .isEqualTo("workspace_write");
    assertThat(turn(events, "u8").event().settings().approvalPolicy()).isEqualTo("never");
    turn(events, "u10").hasModel("gpt-5.4-mini");
  }

  @Test
  void imagesAreCounted() {
    var events = Scenarios.inputs().events();

    turn(events, "u1").hasImages(2);
    turn(events, "u2").hasImages(0);
  }

  @Test
  void failedTurnsNeedAPromptToBeReported() {
    var events = Scenarios.failedTurns().events();

    turn(events, "u1").failed();
    turn(events, "u2").failed();
    assertThat(events).inTurn("u3").isEmpty();
  }

  @Test
  void commandsAreApprovedInAllWays() {
    var events = Scenarios.commandApprovals().events();

    review(events, "u1").wasApprovedBy(Reviewer.USER).waited(Duration.ofSeconds(3));
    review(events, "u2").changed(ReviewResolution.SESSION_APPROVAL);
    review(events, "u3").changed(ReviewResolution.EXEC_POLICY_AMENDMENT);
    review(events, "u4").wasDeniedBy(Reviewer.USER);
    review(events, "u5").wasAbortedFor(Reviewer.USER);
    review(events, "u6").wasAbortedFor(Reviewer.USER);
    review(events, "u7").wasTriggeredBy(ReviewTrigger.EXECVE_INTERCEPT);
    assertThat(events)
        .toolItems()
        .inTurn("u7")
        .singleElement()
        .hasTool("unified_exec")
        .ran(Duration.ofMillis(40))
        .ignoring("app_server_client", "runtime", "item_id")
        .satisfies(
            record ->
                assertThat(record.event().toString())
                    .contains("commandTotalActionCount=4", "commandReadActionCount=1"));
  }

  @Test
  void fileChangesAreApprovedInAllWays() {
    var events = Scenarios.fileChangeApprovals().events();

    review(events, "u1").isAbout(SubjectKind.FILE_CHANGE).wasApprovedBy(Reviewer.USER);
    review(events, "u2").changed(ReviewResolution.SESSION_APPROVAL);
    review(events, "u3").wasDeniedBy(Reviewer.USER);
    review(events, "u4").wasAbortedFor(Reviewer.USER);
    turn(events, "u4").wasInterrupted();
    assertThat(events).toolItems().inTurn("u5").singleElement().failed(ToolFailureKind.TOOL_ERROR);
    assertThat(events).ofType(EventType.ACCEPTED_LINE_FINGERPRINTS).hasSize(2);
    assertThat(events)
        .ofType(EventType.ACCEPTED_LINE_FINGERPRINTS)
        .last()
        .satisfies(
            record ->
                assertThat(record.event().toString())
                    .contains("acceptedAddedLines=2", "acceptedDeletedLines=2"));
  }

  @Test
  void permissionsAreWhatWasAskedForAndGranted() {
    var events = Scenarios.permissions().events();

    review(events, "u1").isAbout(SubjectKind.PERMISSIONS).wasApprovedBy(Reviewer.USER);
    review(events, "u2").changed(ReviewResolution.SESSION_APPROVAL);
    review(events, "u3").isAboutItem("p3").wasDeniedBy(Reviewer.USER);
    review(events, "u4").wasDeniedBy(Reviewer.USER);
    review(events, "u5").wasDeniedBy(Reviewer.USER);
    review(events, "u6").wasAbortedFor(Reviewer.USER);
  }

  @Test
  void hostsAreAllowedAndDenied() {
    var events = Scenarios.networkApprovals().events();

    review(events, "u1").isAbout(SubjectKind.NETWORK_ACCESS).wasApprovedBy(Reviewer.USER);
    review(events, "u2").changed(ReviewResolution.NETWORK_POLICY_AMENDMENT);
    review(events, "u3").wasDeniedBy(Reviewer.USER);
  }

  @Test
  void guardiansDecide() {
    var events = Scenarios.guardianReviews().events();

    review(events, "u1")
        .hasReviewId("r1")
        .wasApprovedBy(Reviewer.GUARDIAN)
        .waited(Duration.ofMillis(300));
    review(events, "u2").wasDeniedBy(Reviewer.GUARDIAN);
    review(events, "u3").isAbout(SubjectKind.FILE_CHANGE);
    review(events, "u4").timedOutFor(Reviewer.GUARDIAN).isAbout(SubjectKind.MCP_TOOL_CALL);
    review(events, "u5").isAbout(SubjectKind.PERMISSIONS);
    review(events, "u6").isAbout(SubjectKind.NETWORK_ACCESS);
    review(events, "u7").wasDeniedBy(Reviewer.GUARDIAN);
    review(events, "u8").wasAbortedFor(Reviewer.GUARDIAN);
    assertThat(events).reviews().inTurn("u9").isEmpty();
    assertThat(events)
        .toolItems()
        .inTurn("u1")
        .singleElement()
        .hasOutcome(ApprovalOutcome.GUARDIAN_APPROVED);
  }

  @Test
  void otherToolsAreReported() {
    var events = Scenarios.otherTools().events();

    assertThat(events).ofType(EventType.MCP_TOOL_CALL).hasSize(3);
    assertThat(events).ofType(EventType.DYNAMIC_TOOL_CALL).hasSize(4);
    assertThat(events).ofType(EventType.WEB_SEARCH).hasSize(4);
    assertThat(events).ofType(EventType.IMAGE_GENERATION).hasSize(3);
    assertThat(events).toolItems().inTurn("u1").first().completed().ran(Duration.ofMillis(25));
    assertThat(events).toolItems().inTurn("u2").element(2).failed(ToolFailureKind.TOOL_ERROR);
    assertThat(events).toolItems().inTurn("u5").isEmpty();
  }

  @Test
  void framesOfASubagentMayComeBeforeItsSpawnIsComplete() {
    var session = Scenarios.subagents();
    var frames = session.frames().stream().map(ScriptedFrame::message).toList();

    var childWorks = indexOf(frames, "\"threadId\":\"t2\",\"turn\":{\"id\":\"u2\"");
    var spawned =
        indexOf(frames, "\"id\":\"spawn-1\",\"tool\":\"spawnAgent\",\"status\":\"completed\"");
    assertThat(childWorks).isPositive().isLessThan(spawned);
    var events = session.events();
    assertThat(events)
        .threads()
        .last()
        .isInThread("t2")
        .isSubagentOf("t1")
        .hasModel("gpt-5.4-mini");
    assertThat(events).toolItems().inThread("t2").singleElement().completed().hasTool("shell");
    assertThat(events).ofType(EventType.COLLAB_AGENT_TOOL_CALL).hasSize(5);
    turn(events, "u1").completed().hasToolCalls(5);
  }

  private static int indexOf(List<String> frames, String part) {
    var index = 0;
    while (index < frames.size() && !frames.get(index).contains(part)) {
      index++;
    }
    return index < frames.size() ? index : -1;
  }

  @Test
  void compactionsAreManualBeforeAndInTurns() {
    var events = Scenarios.compactions().events();

    assertThat(events)
        .ofType(EventType.COMPACTION)
        .ignoring("app_server_client", "runtime", "started_at", "completed_at", "thread_id")
        .ignoring("implementation", "strategy", "error", "duration_ms")
        .ignoring("thread_source", "subagent_source", "parent_thread_id")
        .haveJson(
            List.of(
                compaction(
                    "u2", "manual", "user_requested", "standalone_turn", "completed", 3050, 800),
                compaction("u3", "auto", "context_limit", "pre_turn", "completed", 800, 700),
                compaction("u4", "auto", "context_limit", "mid_turn", "completed", 700, 600),
                compaction("u5", "manual", "user_requested", "standalone_turn", "failed", 600, 600),
                compaction("u7", "auto", "context_limit", "pre_turn", "failed", 600, 600)));
    assertThat(events).turns().hasSize(3);
  }

  private static String compaction(
      String turnId,
      String trigger,
      String reason,
      String phase,
      String status,
      long before,
      long after) {
    return """
        {"event_type":"codex_compaction_event","event_params":{"turn_id":"%s","trigger":"%s",
         "reason":"%s","phase":"%s","status":"%s","active_context_tokens_before":%d,
         "active_context_tokens_after":%d}}
        """
        .formatted(turnId, trigger, reason, phase, status, before, after);
  }

  @Test
  void hooksRunInAndBeforeTurns() {
    var events = Scenarios.hooks().events();

    assertThat(events).ofType(EventType.HOOK_RUN).hasSize(5);
    assertThat(events)
        .ofType(EventType.HOOK_RUN)
        .containsJson(
            """
            {"event_type":"codex_hook_run","event_params":{"thread_id":"t1","turn_id":"u1",
             "model_slug":"gpt-5.4","hook_name":"PreToolUse","hook_source":"project",
             "status":"failed"}}
            """);
    assertThat(events).turns().singleElement().isInTurn("u1");
  }

  @Test
  void broadcastsAreOneEventAndTheFirstAnswerCounts() {
    var events = Scenarios.severalConnections().events();

    assertThat(events).turns().hasSize(3);
    assertThat(events).steers().singleElement().wasAccepted();
    review(events, "u2").wasApprovedBy(Reviewer.USER);
    review(events, "u3").wasDeniedBy(Reviewer.USER);
    assertThat(turn(events, "u2").event().appServerClient().clientName()).contains("acme_cli");
  }

  @Test
  void lateItemsComeAfterTheirTurn() {
    var session = Scenarios.lateItems();
    var frames = session.frames();

    assertThat(frames.get(frames.size() - 1).message()).contains("item/completed", "143");
    turn(session.events(), "u1").completed().hasToolCalls(0);
  }

  @Test
  void threadsAreResumedAndForked() {
    var events = Scenarios.resumedAndForked().events();

    assertThat(events).threads().hasSize(5);
    assertThat(events).threads().inThread("t1").last().wasResumed();
    assertThat(events).threads().inThread("t2").singleElement().wasForked();
    assertThat(events).threads().inThread("t0").singleElement().wasResumed().hasModel("gpt-5.2");
    turn(events, "u1").isFirst(true).usedTokens(120);
    turn(events, "u2").isFirst(false).usedTokens(120);
    turn(events, "u3").isFirst(false).usedTokens(120);
    turn(events, "u5").isFirst(false).usedTokens(120);
  }

  @Test
  void whatAClientOptedOutOfIsNotSent() {
    var session = Scenarios.optOuts();

    assertThat(session.recording())
        .doesNotContain("\"method\":\"item/started\"", "\"method\":\"thread/tokenUsage/updated\"")
        .contains("\"optOutNotificationMethods\":[\"thread/tokenUsage/updated\"");
    assertThat(session.events()).haveTypes(EventType.THREAD_INITIALIZED);
  }

  @Test
  void commandsOfTheUserAreNoTurns() {
    var events = Scenarios.ownCommandsAndReviews().events();

    assertThat(events).toolItems().singleElement().hasTool("user_shell");
    assertThat(events).turns().isEmpty();
  }
}
