package io.agentanalytics.testkit.session;

import static io.agentanalytics.testkit.session.ScriptedGrant.grant;
import static io.agentanalytics.testkit.session.ScriptedInput.image;
import static io.agentanalytics.testkit.session.ScriptedInput.localImage;
import static io.agentanalytics.testkit.session.ScriptedInput.mention;
import static io.agentanalytics.testkit.session.ScriptedInput.skill;
import static io.agentanalytics.testkit.session.SessionScript.session;
import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;

import io.agentanalytics.api.fact.ApprovalPolicy;
import io.agentanalytics.api.fact.ApprovalsReviewer;
import io.agentanalytics.api.fact.CollaborationMode;
import io.agentanalytics.api.fact.HookEventName;
import io.agentanalytics.api.fact.HookSource;
import io.agentanalytics.api.fact.Personality;
import io.agentanalytics.api.fact.ReasoningSummary;
import io.agentanalytics.api.protocol.AgentStatus;
import io.agentanalytics.api.protocol.CollabTool;
import io.agentanalytics.api.protocol.CommandSource;
import io.agentanalytics.api.protocol.NetworkProtocol;
import io.agentanalytics.api.protocol.ReasoningEffort;
import io.agentanalytics.api.protocol.RiskLevel;
import io.agentanalytics.api.protocol.RpcTransport;
import io.agentanalytics.api.protocol.ThreadSource;
import io.agentanalytics.api.protocol.UserAuthorization;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** A script for each kind of thing that the recordings have. */
final class Scenarios {
  private Scenarios() {}

  static Map<String, Supplier<SessionScript>> all() {
    var all = new LinkedHashMap<String, Supplier<SessionScript>>();
    all.put("plain turns", Scenarios::plainTurns);
    all.put("settings of a thread", Scenarios::threadSettings);
    all.put("overrides of turns", Scenarios::turnOverrides);
    all.put("images, skills and mentions", Scenarios::inputs);
    all.put("steers", Scenarios::steers);
    all.put("interrupts", Scenarios::interrupts);
    all.put("failed turns", Scenarios::failedTurns);
    all.put("approvals of commands", Scenarios::commandApprovals);
    all.put("approvals of file changes", Scenarios::fileChangeApprovals);
    all.put("requests for permissions", Scenarios::permissions);
    all.put("network approvals", Scenarios::networkApprovals);
    all.put("guardian reviews", Scenarios::guardianReviews);
    all.put("other tools", Scenarios::otherTools);
    all.put("subagents", Scenarios::subagents);
    all.put("compactions", Scenarios::compactions);
    all.put("hooks", Scenarios::hooks);
    all.put("several connections", Scenarios::severalConnections);
    all.put("late items", Scenarios::lateItems);
    all.put("resumed and forked threads", Scenarios::resumedAndForked);
    all.put("opt-outs", Scenarios::optOuts);
    all.put("own commands and code reviews", Scenarios::ownCommandsAndReviews);
    all.put("anything else", Scenarios::anythingElse);
    return all;
  }

  static SessionScript plainTurns() {
    return session()
        .client("acme_ide", "2.4.0")
        .title("Acme IDE")
        .thread("t1")
        .turn("u1", turn -> turn.prompt("What is this?").thinks("A look.").says("Code.").usage())
        .turn("u2", turn -> turn.answeredLate().says("More code.").usage(4010, 3072, 55, 0))
        .session();
  }

  static SessionScript threadSettings() {
    return session()
        .client("acme_ide", "2.4.0")
        .experimentalApi(false)
        .thread("t1")
        .model("gpt-5.5")
        .modelProvider("azure")
        .cwd("/src")
        .serviceTier("flex")
        .approvalPolicy(new ApprovalPolicy.Granular(true, true, false, true, false))
        .approvalsReviewer(ApprovalsReviewer.GUARDIAN_SUBAGENT)
        .effort(ReasoningEffort.HIGH)
        .reasoningSummary(ReasoningSummary.CONCISE)
        .personality(Personality.FRIENDLY)
        .sandbox(ScriptedSandbox.readOnly().withNetwork())
        .ephemeral()
        .threadSource(ThreadSource.USER)
        .source("cli")
        .with("developerInstructions", "\"Be kind.\"")
        .turn("u1", turn -> turn.says("Hello."))
        .session();
  }

  static SessionScript turnOverrides() {
    return session()
        .client("acme_ide", "2.4.0")
        .withoutCapabilities()
        .thread("t1")
        .turn("u1", turn -> turn.model("gpt-5.2").effort(ReasoningEffort.LOW).cwd("/tmp"))
        .turn("u2", turn -> turn.serviceTier("flex").personality(Personality.NONE))
        .turn("u3", turn -> turn.withoutServiceTier().reasoningSummary(ReasoningSummary.AUTO))
        .turn("u4", turn -> turn.sandbox(ScriptedSandbox.dangerFullAccess()))
        .turn("u5", turn -> turn.sandbox(ScriptedSandbox.external().withNetwork()))
        .turn("u6", turn -> turn.permissions(":workspace"))
        .turn("u7", turn -> turn.approvalPolicy(ApprovalPolicy.Named.NEVER))
        .turn("u8", turn -> turn.approvalsReviewer(ApprovalsReviewer.USER))
        .turn("u9", turn -> turn.collaborationMode(CollaborationMode.PLAN, "gpt-5.4-mini"))
        .turn("u10", turn -> turn.with("outputSchema", "{\"type\":\"object\"}"))
        .session();
  }

  static SessionScript inputs() {
    return session()
        .client("acme_ide", "2.4.0")
        .thread("t1")
        .turn("u1", turn -> turn.prompt("Look.").input(image(), localImage("/tmp/a.png")))
        .turn("u2", turn -> turn.input(skill("lint", "/skills/lint/SKILL.md")))
        .turn("u3", turn -> turn.input(mention("calendar", "app://calendar")))
        .session();
  }

  static SessionScript steers() {
    var thread = session().client("acme_ide", "2.4.0").thread("t1");
    thread.turn(
        "u1",
        turn ->
            turn.steer("also the docs")
                .after(ofMillis(5))
                .accepted()
                .steer("and look")
                .input(image())
                .accepted()
                .steer("wrong turn")
                .expecting("u0")
                .rejected(SteerError.EXPECTED_TURN_MISMATCH)
                .steer("")
                .withoutInput()
                .rejected(SteerError.EMPTY_INPUT)
                .steer("endless")
                .rejected(SteerError.INPUT_TOO_LARGE)
                .steer("into nothing")
                .unanswered());
    var over = thread.turn("u2");
    over.completes();
    over.steer("too late").rejected(SteerError.NO_ACTIVE_TURN);
    thread.compacts("u3", turn -> turn.steer("no").rejected(SteerError.COMPACT_TURN));
    thread.reviews("u4", "Look at it.").steer("no").rejected(SteerError.REVIEW_TURN).completes();
    return thread.session();
  }

  static SessionScript interrupts() {
    var thread = session().client("acme_ide", "2.4.0").thread("t1");
    var asked = thread.turn("u1").command("sleep 30").id("c1").askedUser();
    asked.unanswered().turn().interrupted();
    asked.after(ofSeconds(1)).accepted();
    thread.turn("u2").fileChange().adds("a.txt", "a\n").askedUser().unanswered().leftOpen().stops();
    thread.turn("u3").asksFor(grant().network()).unanswered().interrupted();
    thread.turn("u4").command("sleep 9").leftOpen().after(ofSeconds(2)).interrupted();
    return thread.session();
  }

  static SessionScript failedTurns() {
    var thread = session().client("acme_ide", "2.4.0").thread("t1");
    thread.turn("u1").fails("serverOverloaded");
    thread.turn("u2").fails("responseTooManyFailedAttempts", 429);
    thread.turn("u3").withoutPrompt().fails("other");
    return thread.session();
  }

  static SessionScript commandApprovals() {
    return session()
        .client("acme_ide", "2.4.0")
        .thread("t1")
        .approvalPolicy(ApprovalPolicy.Named.UNTRUSTED)
        .turn(
            "u1", turn -> turn.command("make").askedUser().after(ofSeconds(3)).accepted().exits(0))
        .turn("u2", turn -> turn.command("make test").askedUser().acceptedForSession().exits(2))
        .turn("u3", turn -> turn.command("ls").askedUser().acceptedWithRule("ls").exits(0))
        .turn("u4", turn -> turn.command("rm a").askedUser().declined().declined())
        .turn("u5", turn -> turn.command("rm b").askedUser().cancelled().declined().stops())
        .turn("u6", turn -> turn.command("rm c").askedUser().refused().declined())
        .turn(
            "u7",
            turn ->
                turn.command("cat a.txt && ls && grep x")
                    .cwd("/src")
                    .reads("/src/a.txt")
                    .lists("/src")
                    .searches("x", "/src")
                    .doesMore()
                    .output("1\n")
                    .askedUser()
                    .reason("to know")
                    .approvalId("sub-1")
                    .withMore(grant().write("/data").read("/etc").network())
                    .accepted()
                    .inTerminal()
                    .ran(ofMillis(40))
                    .exits(0))
        .session();
  }

  static SessionScript fileChangeApprovals() {
    return session()
        .client("acme_ide", "2.4.0")
        .thread("t1")
        .turn("u1", turn -> turn.fileChange().adds("a.txt", "a\n").askedUser().accepted().applied())
        .turn(
            "u2",
            turn ->
                turn.fileChange()
                    .edits("a.txt", "@@ -1 +1,2 @@\n a\n+b\n")
                    .moves("c.txt", "d.txt", "@@ -1 +1 @@\n-c\n+d")
                    .deletes("e.txt", "e\n")
                    .askedUser()
                    .grantRoot("/data")
                    .acceptedForSession()
                    .applied())
        .turn("u3", turn -> turn.fileChange().adds("f", "f").askedUser().declined().declined())
        .turn(
            "u4",
            turn -> turn.fileChange().adds("g", "g").askedUser().cancelled().leftOpen().stops())
        .turn("u5", turn -> turn.fileChange().adds("h", "h").failed())
        .session();
  }

  static SessionScript permissions() {
    return session()
        .client("acme_ide", "2.4.0")
        .thread("t1")
        .turn("u1", turn -> turn.asksFor(grant().write("/data")).reason("logs").granted())
        .turn("u2", turn -> turn.asksFor(grant().write("/data")).grantedForSession())
        .turn("u3", turn -> turn.asksFor(grant().network()).id("p3").cwd("/src").denied())
        .turn("u4", turn -> turn.asksFor(grant().read("/etc")).granted(grant().network()))
        .turn("u5", turn -> turn.asksFor(grant().network()).strictly().grantedForSession())
        .turn("u6", turn -> turn.asksFor(grant().network()).refused())
        .session();
  }

  static SessionScript networkApprovals() {
    var http = NetworkProtocol.HTTP;
    return session()
        .client("acme_ide", "2.4.0")
        .thread("t1")
        .turn(
            "u1",
            turn ->
                turn.command("get a")
                    .askedUser()
                    .aboutNetwork("a.example", http)
                    .accepted()
                    .exits(0))
        .turn(
            "u2",
            turn ->
                turn.command("get b")
                    .askedUser()
                    .aboutNetwork("b.example", http)
                    .hostAllowed()
                    .exits(0))
        .turn(
            "u3",
            turn ->
                turn.command("get c")
                    .askedUser()
                    .aboutNetwork("c.example", http)
                    .hostDenied()
                    .declined())
        .session();
  }

  static SessionScript guardianReviews() {
    return session()
        .client("acme_ide", "2.4.0")
        .thread("t1")
        .approvalsReviewer(ApprovalsReviewer.GUARDIAN_SUBAGENT)
        .turn(
            "u1",
            turn ->
                turn.command("touch a")
                    .guardianReviews()
                    .id("r1")
                    .after(ofMillis(300))
                    .approved()
                    .exits(0))
        .turn(
            "u2",
            turn ->
                turn.command("rm -r /")
                    .inTerminal()
                    .guardianReviews()
                    .seeing(RiskLevel.CRITICAL, UserAuthorization.LOW)
                    .because("Deletes everything.")
                    .denied()
                    .declined())
        .turn("u3", turn -> turn.fileChange().adds("a", "a").guardianReviews().approved().applied())
        .turn("u4", turn -> turn.mcpCall("db", "drop").guardianReviews().timedOut().fails("no"))
        .turn("u5", turn -> turn.guardianReviews(grant().network()).approved())
        .turn(
            "u6",
            turn ->
                turn.command("curl")
                    .guardianReviews()
                    .aboutNetwork("a.example", NetworkProtocol.HTTPS, 443)
                    .approved()
                    .exits(0))
        .turn(
            "u7",
            turn ->
                turn.command("sh")
                    .guardianReviews()
                    .aboutProgram("/bin/rm", "a")
                    .failed("parse")
                    .declined())
        .turn("u8", turn -> turn.command("sh").guardianReviews().aborted().leftOpen().interrupted())
        .turn("u9", turn -> turn.command("sh").guardianReviews().leftOpen().leftOpen().stops())
        .session();
  }

  static SessionScript otherTools() {
    return session()
        .client("acme_ide", "2.4.0")
        .thread("t1")
        .turn(
            "u1",
            turn ->
                turn.mcpCall("records", "lookup")
                    .arguments("{\"key\":\"a\"}")
                    .askedUser()
                    .accepted()
                    .after(ofMillis(25))
                    .returns("found")
                    .mcpCall("records", "delete")
                    .askedUser()
                    .declined()
                    .fails("user rejected")
                    .mcpCall("records", "delete")
                    .askedUser()
                    .cancelled()
                    .fails("user cancelled"))
        .turn(
            "u2",
            turn ->
                turn.dynamicCall("ticket")
                    .arguments("{\"q\":42}")
                    .returns("Ticket 42 is open", "and old")
                    .dynamicCall("shot")
                    .returnsImage("data:image/png;base64,iVBORw0KGgo=")
                    .dynamicCall("ticket")
                    .fails("not found")
                    .dynamicCall("ticket")
                    .crashes("tool crashed"))
        .turn(
            "u3",
            turn ->
                turn.webSearch()
                    .searches("http server")
                    .webSearch()
                    .opens("https://example.com")
                    .webSearch()
                    .finds("timeout", "https://example.com")
                    .webSearch()
                    .doesSomethingElse())
        .turn(
            "u4",
            turn ->
                turn.imageGeneration()
                    .revisedPrompt("A square")
                    .savedPath("/tmp/a.png")
                    .completes()
                    .imageGeneration()
                    .fails()
                    .imageGeneration()
                    .ends("generating"))
        .turn("u5", turn -> turn.item("plan", "{\"text\":\"First this.\"}"))
        .session();
  }

  static SessionScript subagents() {
    var thread = session().client("acme_ide", "2.4.0").thread("t1");
    var turn = thread.turn("u1");
    var spawn =
        turn.spawn("t2")
            .id("spawn-1")
            .prompt("Count the files.")
            .model("gpt-5.4-mini")
            .effort(ReasoningEffort.LOW);
    var agent = spawn.thread();
    var early = agent.turn("u2");
    early.command("ls | wc -l").lists("demo").exits(0);
    spawn.after(ofMillis(40)).succeeds();
    var wait = turn.agent(CollabTool.WAIT, agent);
    early.says("Five.").completes();
    wait.succeeds();
    turn.agent(CollabTool.SEND_INPUT, agent)
        .prompt("again")
        .agentIs(AgentStatus.RUNNING)
        .succeeds();
    agent.turn("u3", again -> again.says("Five."));
    turn.agent(CollabTool.CLOSE_AGENT, agent).succeeds();
    turn.agent(CollabTool.RESUME_AGENT, agent).fails();
    turn.spawn("t3").leftOpen().completes();
    return thread.session();
  }

  static SessionScript compactions() {
    return session()
        .client("acme_ide", "2.4.0")
        .thread("t1")
        .turn("u1", turn -> turn.usage(3000, 0, 50, 0))
        .compacts(
            "u2", turn -> turn.compaction().after(ofMillis(190)).usage(3100, 0, 60, 0).leaves(800))
        .turn("u3", turn -> turn.compaction().leaves(700).says("After compaction."))
        .turn("u4", turn -> turn.command("ls").exits(0).compaction().leaves(600).says("On."))
        .compacts("u5", turn -> turn.compaction().leftOpen().fails("internalServerError"))
        .compacts("u6", turn -> turn.compaction().leftOpen().interrupted())
        .turn("u7", turn -> turn.withoutPrompt().compaction().leftOpen().fails("other"))
        .session();
  }

  static SessionScript hooks() {
    return session()
        .client("acme_ide", "2.4.0")
        .thread("t1")
        .hook(HookEventName.SESSION_START)
        .completes()
        .turn(
            "u1",
            turn ->
                turn.hook(HookEventName.USER_PROMPT_SUBMIT)
                    .completes()
                    .hook(HookEventName.PRE_TOOL_USE)
                    .source(HookSource.PROJECT)
                    .after(ofMillis(40))
                    .fails()
                    .command("rm a")
                    .leftOpen()
                    .hook(HookEventName.PERMISSION_REQUEST)
                    .blocks())
        .turn("u2", turn -> turn.withoutPrompt().hook(HookEventName.USER_PROMPT_SUBMIT).stops())
        .session();
  }

  static SessionScript severalConnections() {
    var session = session().transport(RpcTransport.WEBSOCKET);
    var ide = session.client("acme_ide", "2.4.0");
    var terminal = session.client("acme_cli", "1.2.3").experimentalApi(false);
    var thread = ide.thread("t1");
    thread.turn("u1", turn -> turn.says("Hello."));
    var shared = terminal.resumes(thread);
    var turn = shared.turn("u2");
    turn.steer(ide, "by the other").accepted();
    var asked = turn.command("make").askedUser().withMore(grant().network());
    asked.answeredBy(ide).accepted();
    asked.answeredBy(terminal).declined();
    turn.completes();
    var open = thread.turn("u3").command("make test").askedUser();
    var third = session.client("acme_web", "0.1.0");
    third.resumes(thread);
    open.answeredBy(third).declined().declined().completes();
    return session;
  }

  static SessionScript lateItems() {
    var thread = session().client("acme_ide", "2.4.0").thread("t1");
    var turn = thread.turn("u1");
    var server = turn.command("npm start").inTerminal();
    turn.says("It runs.").completes();
    server.after(ofSeconds(60)).exits(143);
    return thread.session();
  }

  static SessionScript resumedAndForked() {
    var session = session();
    var ide = session.client("acme_ide", "2.4.0");
    var thread = ide.thread("t1");
    thread.turn("u1", turn -> turn.usage());
    ide.resumes(thread).turn("u2", turn -> turn.usage());
    ide.forks(thread, "t2").threadSource(ThreadSource.USER).turn("u3", turn -> turn.usage());
    ide.forks(thread, "t3").withoutTurns().turn("u4", turn -> turn.usage()).closes();
    ide.resumes("t0").model("gpt-5.2").turn("u5", turn -> turn.usage());
    return session;
  }

  static SessionScript optOuts() {
    return session()
        .client("acme_ide", "2.4.0")
        .optsOutOf("thread/tokenUsage/updated", "item/started", "item/completed")
        .thread("t1")
        .turn("u1", turn -> turn.command("ls").exits(0).usage())
        .session();
  }

  static SessionScript ownCommandsAndReviews() {
    var thread = session().client("acme_ide", "2.4.0").thread("t1");
    thread
        .shellCommand("u1", "echo hi")
        .command("echo hi")
        .source(CommandSource.USER_SHELL)
        .exits(4)
        .completes();
    thread
        .reviews("u2", "Review the last change.")
        .item("enteredReviewMode", "{\"review\":\"Review the last change.\"}")
        .item("exitedReviewMode", "{\"review\":\"Fine.\"}")
        .completes();
    return thread.session();
  }

  static SessionScript anythingElse() {
    var session = session();
    var ide = session.client("acme_ide", "2.4.0");
    ide.requests("plugin/uninstall", "{\"pluginId\":\"sample@debug\"}")
        .after(ofMillis(3))
        .answered("{}")
        .requests("plugin/uninstall", "{\"pluginId\":\"other@debug\"}")
        .refused(-32600, "no such plugin")
        .requests("plugin/uninstall", "{\"pluginId\":\"other@debug\"}")
        .refused(-32600, "no such plugin", "{\"pluginId\":\"other@debug\"}")
        .requests("plugin/uninstall", "{\"pluginId\":\"third@debug\"}")
        .unanswered()
        .thread("t1")
        .notifies("thread/name/updated", "{\"threadName\":\"Plugins\"}")
        .turn();
    return session.notifies("skills/changed", "{}");
  }
}
