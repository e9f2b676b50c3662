package io.agentanalytics.testkit.session;

import static io.agentanalytics.testkit.session.ScriptedGrant.grant;
import static io.agentanalytics.testkit.session.ScriptedInput.image;
import static io.agentanalytics.testkit.session.ScriptedInput.localImage;
import static io.agentanalytics.testkit.session.SessionScript.session;
import static org.assertj.core.api.Assertions.assertThat;

import io.agentanalytics.api.Profile;
import io.agentanalytics.api.exporter.EventRecord;
import io.agentanalytics.api.fact.ApprovalPolicy;
import io.agentanalytics.api.fact.ApprovalsReviewer;
import io.agentanalytics.api.protocol.AgentStatus;
import io.agentanalytics.api.protocol.CollabTool;
import io.agentanalytics.api.protocol.ReasoningEffort;
import io.agentanalytics.api.protocol.RiskLevel;
import io.agentanalytics.api.protocol.UserAuthorization;
import io.agentanalytics.core.ReplayListener;
import io.agentanalytics.core.SessionReplay;
import io.agentanalytics.testkit.Recordings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Recordings of the real product, written as scripts: they give the events of the recordings, but
 * for ids and times ({@link NormalizedEvents}).
 */
class RecordingsAsScriptsTest {
  @TempDir static Path folder;

  private static SessionReplay replay;

  @BeforeAll
  static void readModels() throws Exception {
    var models = folder.resolve("models.json");
    try (var in = Recordings.models()) {
      Files.copy(in, models);
    }
    replay =
        SessionReplay.builder()
            .profile(Profile.V0131)
            .set("analytics.session.models", models.toString())
            .build();
  }

  private static void assertSameEvents(String recording, SessionScript script) {
    var expected = new ArrayList<EventRecord>();
    replay.replay(
        recording,
        Recordings.named("codex-0.131/" + recording).frames(),
        new ReplayListener() {
          @Override
          public void event(EventRecord event) {
            expected.add(event);
          }
        });

    assertThat(NormalizedEvents.of(script.events(replay)))
        .isNotEmpty()
        .containsExactlyElementsOf(NormalizedEvents.of(expected));
    assertThat(new ProtocolSchema().problems(script.frames())).isEmpty();
  }

  /** The client, the model and the provider of all recordings. */
  private static ThreadScript thread() {
    return session()
        .client("codex_vscode", "0.4.71")
        .thread()
        .modelProvider("mock_provider")
        .cwd("/home/dev/demo-repo");
  }

  /** A model call as the scripted model behind the recordings counts it. */
  private static TurnScript usage(TurnScript turn) {
    return turn.usage(2345, 1024, 87, 12);
  }

  /** A turn that does something and then says something. */
  private static void turnWith(ThreadScript thread, Function<TurnScript, TurnScript> command) {
    thread.turn(turn -> usage(usage(command.apply(turn)).says("Done.")));
  }

  @Test
  void approvalsOfCommands() {
    var thread = thread().approvalPolicy(ApprovalPolicy.Named.UNTRUSTED);
    turnWith(thread, turn -> turn.command("python3 -c 1").askedUser().accepted().exits(0));
    thread.turn(
        turn -> {
          var rm = turn.command("rm -rf build");
          rm.askedUser().declined().declined();
          usage(usage(rm.declined()).says("I will leave the build directory alone."));
        });
    var cancelled = thread.turn();
    usage(cancelled.command("rm -rf .cache").askedUser().cancelled().declined()).stops();
    turnWith(thread, turn -> turn.command("touch a").askedUser().acceptedForSession().exits(0));
    turnWith(thread, turn -> turn.command("touch a").exits(0));
    turnWith(
        thread,
        turn ->
            turn.command("python3 -m unittest").askedUser().acceptedWithRule("python3").exits(0));
    turnWith(thread, turn -> turn.command("python3 -m unittest").exits(0));
    turnWith(thread, turn -> turn.command("exit 3").askedUser().accepted().exits(3));

    assertSameEvents("command_approvals_shell", thread.session());
  }

  @Test
  void interrupts() {
    var thread =
        thread().approvalPolicy(ApprovalPolicy.Named.UNTRUSTED).sandbox(ScriptedSandbox.readOnly());
    thread.turn().command("sleep 30").askedUser().unanswered().leftOpen().interrupted();
    thread.turn().fileChange().adds("a", "a").askedUser().unanswered().leftOpen().interrupted();
    thread.turn().asksFor(grant().network()).unanswered().interrupted();
    thread.turn().command("for i in 1 2").askedUser().accepted().leftOpen().interrupted();
    thread.turn().says("First,").interrupted();
    var last = thread.turn();
    var asked = last.command("python3 -c 1").askedUser();
    last.interrupted();
    asked.accepted();

    assertSameEvents("interrupts", thread.session());
  }

  @Test
  void steers() {
    var thread = thread();
    var ide = thread.client();
    ide.requests("turn/steer", steer(thread.id(), "turn-does-not-exist"))
        .refused(-32600, "no active turn to steer");
    var turn = thread.turn().prompt("Start.").input(image(), localImage("/home/dev/pixel.png"));
    usage(
        turn.says("Working on the first part.")
            .steer("also update the docs")
            .accepted()
            .steer("and look at this")
            .input(image())
            .accepted()
            .steer("wrong turn")
            .expecting("00000000-aaaa-7000-8000-000000000000")
            .rejected(SteerError.EXPECTED_TURN_MISMATCH)
            .steer("")
            .withoutInput()
            .rejected(SteerError.EMPTY_INPUT));
    ide.requests("turn/steer", steer("unknown", turn.id()))
        .refused(-32600, "thread not found: unknown");
    usage(turn.says("Now also the steered part.")).completes();
    turn.steer("too late").rejected(SteerError.NO_ACTIVE_TURN);
    thread.compacts(
        "compaction",
        compaction -> {
          var item = compaction.compaction();
          compaction.steer("into compaction").rejected(SteerError.COMPACT_TURN);
          item.usage(2345, 1024, 87, 12).leaves(3891);
        });
    thread
        .reviews("review", "Review the last change.")
        .item("enteredReviewMode", "{\"review\":\"Review the last change.\"}")
        .steer("into review")
        .rejected(SteerError.REVIEW_TURN)
        .item("exitedReviewMode", "{\"review\":\"Looks fine.\"}")
        .completes();

    assertSameEvents("steer", thread.session());
  }

  private static String steer(String threadId, String turnId) {
    return "{\"threadId\":\"%s\",\"expectedTurnId\":\"%s\",\"input\":[]}"
        .formatted(threadId, turnId);
  }

  @Test
  void subagents() {
    var thread =
        thread()
            .approvalPolicy(ApprovalPolicy.Named.NEVER)
            .sandbox(ScriptedSandbox.dangerFullAccess());
    var turn = thread.turn();
    var spawn = turn.spawn("agent").model("gpt-5.4-mini").effort(ReasoningEffort.LOW);
    var agent = spawn.thread();
    usage(spawn.succeeds());
    var counting = agent.turn();
    var wait = turn.agent(CollabTool.WAIT, agent);
    usage(counting.command("ls demo | wc -l").lists("demo").inTerminal().exits(0));
    usage(counting.says("There are five files.")).completes();
    usage(wait.succeeds());
    turn.agent(CollabTool.SEND_INPUT, agent).prompt("again please").succeeds();
    var again = agent.turn();
    usage(turn);
    var waitAgain = turn.agent(CollabTool.WAIT, agent);
    usage(again.says("Counted again: five.")).completes();
    usage(waitAgain.succeeds());
    usage(turn.agent(CollabTool.CLOSE_AGENT, agent).succeeds());
    usage(turn.agent(CollabTool.RESUME_AGENT, agent).agentIs(AgentStatus.PENDING_INIT).succeeds());
    usage(turn.agent(CollabTool.CLOSE_AGENT, agent).agentIs(AgentStatus.PENDING_INIT).succeeds());
    usage(turn.agent(CollabTool.WAIT, "no such agent").fails());
    usage(turn.spawn("nobody").model("no-such-model").effort(ReasoningEffort.MEDIUM).leftOpen());
    usage(turn.says("The subagent counted five files.")).completes();

    assertSameEvents("collab_agents", thread.session());
  }

  @Test
  void guardianReviews() {
    var thread =
        thread()
            .approvalsReviewer(ApprovalsReviewer.GUARDIAN_SUBAGENT)
            .sandbox(ScriptedSandbox.readOnly());
    turnWith(
        thread,
        turn -> turn.command("touch g1").inTerminal().guardianReviews().approved().exits(0));
    turnWith(
        thread,
        turn ->
            turn.command("rm -rf /home/dev")
                .guardianReviews()
                .seeing(RiskLevel.HIGH, UserAuthorization.LOW)
                .because("Deletes the home directory.")
                .denied()
                .declined());
    turnWith(
        thread,
        turn ->
            turn.fileChange()
                .adds("guarded.txt", "guarded\n")
                .guardianReviews()
                .approved()
                .applied());
    turnWith(
        thread,
        turn -> turn.fileChange().adds("denied.txt", "no\n").guardianReviews().denied().declined());
    turnWith(thread, turn -> turn.guardianReviews(grant().network()).approved());
    turnWith(thread, turn -> turn.guardianReviews(grant().write("/opt")).denied());
    turnWith(thread, turn -> deletion(turn).approved().returns("delete_record: alpha"));
    turnWith(thread, turn -> deletion(turn).denied().fails("rejected"));
    turnWith(thread, turn -> turn.command("touch g3").guardianReviews().failed("parse").declined());
    turnWith(thread, turn -> turn.command("touch g4").guardianReviews().failed("http").declined());
    thread.turn().command("touch g5").guardianReviews().leftOpen().leftOpen().interrupted();

    assertSameEvents("guardian_reviews", thread.session());
  }

  private static GuardianScript<McpCallScript> deletion(TurnScript turn) {
    return turn.mcpCall("records", "delete_record").guardianReviews();
  }
}
