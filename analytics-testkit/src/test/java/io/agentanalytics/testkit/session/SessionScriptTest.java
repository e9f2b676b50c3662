package io.agentanalytics.testkit.session;

import static io.agentanalytics.testkit.assertions.EventAssertions.assertThat;
import static io.agentanalytics.testkit.session.SessionScript.session;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.agentanalytics.api.Profile;
import io.agentanalytics.api.event.AppServerClient;
import io.agentanalytics.api.event.EventType;
import io.agentanalytics.api.event.Reviewer;
import io.agentanalytics.api.exporter.EventRecord;
import io.agentanalytics.api.fact.FactType;
import io.agentanalytics.api.protocol.Direction;
import io.agentanalytics.api.protocol.RpcTransport;
import io.agentanalytics.core.SessionReplay;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SessionScriptTest {
  private static final Pattern METHOD = Pattern.compile("\"method\":\"([^\"]+)\"");

  /** What was said, briefly: who, and the method, or that it is an answer. */
  private static List<String> brief(SessionScript session) {
    return session.frames().stream().map(SessionScriptTest::brief).toList();
  }

  private static String brief(ScriptedFrame frame) {
    var method = METHOD.matcher(frame.message());
    var what = method.find() ? method.group(1) : "answer";
    return frame.from().word().substring(0, 1) + frame.connection() + " " + what;
  }

  private static ThreadScript thread() {
    return session().client("acme_ide", "2.4.0").thread("t1");
  }

  @Test
  void saysTheFramesOfATurnInTheirUsualOrder() {
    var session =
        thread()
            .turn(
                "u1",
                turn -> turn.command("make").askedUser().acceptedForSession().exits(0).usage())
            .session();

    assertThat(brief(session))
        .containsExactly(
            "c1 initialize",
            "s1 answer",
            "c1 initialized",
            "c1 thread/start",
            "s1 answer",
            "s1 thread/started",
            "c1 turn/start",
            "s1 answer",
            "s1 thread/status/changed",
            "s1 turn/started",
            "s1 item/started",
            "s1 item/completed",
            "s1 item/started",
            "s1 thread/status/changed",
            "s1 item/commandExecution/requestApproval",
            "c1 answer",
            "s1 serverRequest/resolved",
            "s1 thread/status/changed",
            "s1 item/completed",
            "s1 thread/tokenUsage/updated",
            "s1 thread/status/changed",
            "s1 turn/completed");
  }

  @Test
  void answersATurnLateWhenTold() {
    var session = thread().turn("u1", turn -> turn.answeredLate().says("Hello.")).session();

    assertThat(brief(session).subList(6, 14))
        .containsExactly(
            "c1 turn/start",
            "s1 thread/status/changed",
            "s1 turn/started",
            "s1 item/started",
            "s1 item/completed",
            "s1 answer",
            "s1 item/started",
            "s1 item/completed");
    assertThat(session.events()).turns().singleElement().completed();
  }

  @Test
  void resolvesOpenQuestionsAfterTheEndOfTheirTurn() {
    var turn = thread().turn("u1");
    var asked = turn.command("sleep 9").askedUser();
    turn.interrupted();
    asked.accepted();

    assertThat(brief(turn.thread().session()).subList(15, 21))
        .containsExactly(
            "c1 turn/interrupt",
            "s1 answer",
            "s1 thread/status/changed",
            "s1 turn/completed",
            "s1 serverRequest/resolved",
            "c1 answer");
  }

  @Test
  void tellsEachClientWhatItMayHear() {
    var session = session();
    var ide = session.client("acme_ide", "2.4.0").optsOutOf("thread/tokenUsage/updated");
    var cli = session.client("acme_cli", "1.0.0").experimentalApi(false);
    var thread = ide.thread("t1");
    thread.turn("u1", turn -> turn.usage());
    cli.resumes(thread)
        .turn(
            "u2",
            turn ->
                turn.command("make")
                    .askedUser()
                    .withMore(ScriptedGrant.grant().network())
                    .answeredBy(ide)
                    .accepted()
                    .exits(0)
                    .usage());

    assertThat(brief(session))
        .contains("s1 thread/started", "s2 thread/started", "s2 thread/tokenUsage/updated")
        .contains("s1 turn/completed", "s2 turn/completed")
        .doesNotContain("s1 thread/tokenUsage/updated")
        .containsOnlyOnce("c1 answer")
        .doesNotContain("c2 answer");
    assertThat(session.frames())
        .filteredOn(frame -> frame.message().contains("additionalPermissions"))
        .extracting(ScriptedFrame::connection)
        .containsExactly(1L);
    assertThat(session.frames())
        .filteredOn(frame -> frame.message().contains("\"turn\":{\"id\":\"u1\""))
        .extracting(ScriptedFrame::connection)
        .containsOnly(1L);
  }

  @Test
  void asksAClientThatResumesWhatIsStillOpen() {
    var session = session();
    var thread = session.client("acme_ide", "2.4.0").thread("t1");
    var asked = thread.turn("u1").command("make").askedUser();
    var web = session.client("acme_web", "0.1.0");
    web.resumes(thread);
    asked.answeredBy(web).after(Duration.ofSeconds(9)).declined().declined().completes();

    assertThat(brief(session)).contains("s2 item/commandExecution/requestApproval", "c2 answer");
    assertThat(session.events())
        .reviews()
        .singleElement()
        .wasDeniedBy(Reviewer.USER)
        .waited(Duration.ofSeconds(9));
  }

  @Test
  void movesItsClockOnlyWhenTold() {
    var session = session().startsAt(Instant.parse("2026-02-01T00:00:00Z"));
    session
        .client("acme_ide", "2.4.0")
        .after(Duration.ofSeconds(1))
        .thread("t1")
        .after(Duration.ofSeconds(2))
        .turn(
            "u1",
            turn ->
                turn.after(Duration.ofMillis(500))
                    .command("ls")
                    .after(Duration.ofMillis(20))
                    .exits(0));
    session.after(Duration.ofMinutes(1));

    var start = Instant.parse("2026-02-01T00:00:00Z").toEpochMilli();
    assertThat(session.frames())
        .extracting(frame -> frame.atMs() - start)
        .containsExactly(
            0L, 0L, 0L, 1000L, 1000L, 1000L, 3000L, 3000L, 3000L, 3000L, 3500L, 3500L, 3500L, 3520L,
            3520L, 3520L);
    assertThat(session.now()).isEqualTo(Instant.parse("2026-02-01T00:01:03.520Z"));
    assertThat(session.events())
        .toolItems()
        .singleElement()
        .lasted(Duration.ofMillis(20))
        .ran(Duration.ofMillis(20));
  }

  @Test
  void refusesDescriptionsThatComeTooLate() {
    var session = session();
    var ide = session.client("acme_ide", "2.4.0");
    var thread = ide.thread("t1");
    var turn = thread.turn("u1");
    var command = turn.command("ls").id("c1");
    var asked = command.askedUser();
    asked.accepted();

    assertThatIllegalStateException()
        .isThrownBy(() -> ide.title("IDE"))
        .withMessage("client acme_ide has begun already: describe it before anything else happens");
    assertThatIllegalStateException()
        .isThrownBy(() -> thread.model("m"))
        .withMessageStartingWith("thread t1 has begun already");
    assertThatIllegalStateException()
        .isThrownBy(() -> turn.prompt("Hi."))
        .withMessageStartingWith("turn u1 has begun already");
    assertThatIllegalStateException()
        .isThrownBy(() -> command.cwd("/"))
        .withMessageStartingWith("commandExecution c1 has begun already");
    assertThatIllegalStateException()
        .isThrownBy(() -> asked.reason("why"))
        .withMessageStartingWith("item/commandExecution/requestApproval has begun already");
    assertThatIllegalStateException().isThrownBy(() -> session.startsAt(Instant.EPOCH));
  }

  @Test
  void refusesWhatCannotBe() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> session().after(Duration.ofMillis(-1)))
        .withMessage("after: expected 0 or more, got PT-0.001S");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> session().notifies("skills/changed", "[]"));
    assertThatIllegalStateException()
        .isThrownBy(
            () ->
                thread()
                    .turn("u1")
                    .fileChange()
                    .adds("a", "1")
                    .applied()
                    .fileChange()
                    .adds("a", "2")
                    .applied())
        .withMessage("a changes twice in a turn: let a second turn change it");
  }

  @Test
  void namesWhatNobodyNamedAsTheProductDoes() {
    var thread = session().client("acme_ide", "2.4.0").thread();
    var turn = thread.turn();
    turn.command("ls").exits(0).says("Done.");

    var uuid = "[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}";
    assertThat(thread.id()).matches(uuid);
    assertThat(turn.id()).matches(uuid).isNotEqualTo(thread.id());
    assertThat(thread.session().recording())
        .containsPattern("\"type\":\"commandExecution\",\"id\":\"call_[0-9a-f]{24}\"")
        .containsPattern("\"type\":\"agentMessage\",\"id\":\"msg_[0-9a-f]{24}\"");
  }

  @Test
  void neverGivesTheSameIdTwice() {
    var thread = session().client("acme_ide", "2.4.0").thread();
    var ids = new HashSet<String>();
    for (int i = 0; i < 5000; i++) {
      ids.add(thread.newTurnId());
    }

    assertThat(ids).hasSize(5000);
  }

  @Test
  void isRenderedToARecordingThatGivesTheSameEvents(@TempDir Path folder) throws Exception {
    var session = Scenarios.commandApprovals().source("run-1").transport(RpcTransport.WEBSOCKET);
    var file = folder.resolve("session.jsonl");

    session.writeTo(file);

    assertThat(Files.readString(file))
        .isEqualTo(session.recording())
        .startsWith(
            "{\"recording\":{\"version\":1,\"source\":\"run-1\",\"part\":1,"
                + "\"transport\":\"websocket\",\"started_at\":1767603600000}}\n"
                + "{\"at\":1767603600000,\"from\":\"client\",\"connection\":1,\"message\":{\"id\":1,");
    var replay = SessionReplay.builder().set("analytics.session.transport", "websocket").build();
    assertThat(replay.events(file))
        .extracting(EventRecord::id)
        .isEqualTo(session.events().stream().map(EventRecord::id).toList());
    assertThat(session.events()).isComplete();
    assertThat(session.events().get(0).source().value()).isEqualTo("run-1");
  }

  @Test
  void isRenderedToFacts() {
    var session = thread().turn("u1", turn -> turn.says("Hello.")).session();

    assertThat(session.facts())
        .extracting(fact -> fact.fact().type())
        .containsExactly(
            FactType.INITIALIZE,
            FactType.CLIENT_RESPONSE,
            FactType.CLIENT_REQUEST,
            FactType.CLIENT_RESPONSE,
            FactType.NOTIFICATION,
            FactType.NOTIFICATION,
            FactType.TURN_RESOLVED_CONFIG,
            FactType.NOTIFICATION,
            FactType.NOTIFICATION,
            FactType.NOTIFICATION,
            FactType.TURN_TOKEN_USAGE,
            FactType.NOTIFICATION);
    assertThat(session.facts(SessionReplay.create())).isEqualTo(session.facts());
  }

  @Test
  void canBeRenderedBeforeItsEnd() {
    var turn = thread().turn("u1");

    assertThat(turn.thread().session().events()).haveTypes(EventType.THREAD_INITIALIZED);

    turn.completes();
    assertThat(turn.thread().session().events())
        .haveTypes(EventType.THREAD_INITIALIZED, EventType.TURN);
  }

  @Test
  void isReplayedInAnyProfile() {
    var session =
        thread().turn("u1", turn -> turn.fileChange().adds("a.txt", "a\n").applied()).session();

    var released = session.events(SessionReplay.builder().profile(Profile.V0131).build());

    assertThat(released).ofType(EventType.ACCEPTED_LINE_FINGERPRINTS).hasSize(1);
  }

  @Test
  void namesClientServerAndTransport() {
    var session = session().transport(RpcTransport.WEBSOCKET).serverVersion("0.132.0");
    session.client("acme_ide", "2.4.0").thread("t1");
    session.client("acme_cli", "1.0.0").withoutCapabilities().thread("t2");

    var first = assertThat(session.events()).threads().first().event();
    var second = assertThat(session.events()).threads().last().event();
    assertThat(first.runtime().codexRsVersion()).isEqualTo("0.132.0");
    assertThat(first.appServerClient()).isEqualTo(client("acme_ide", "2.4.0", Optional.of(true)));
    assertThat(second.appServerClient()).isEqualTo(client("acme_cli", "1.0.0", Optional.empty()));
  }

  private static AppServerClient client(
      String name, String version, Optional<Boolean> experimental) {
    return new AppServerClient(
        name, Optional.of(name), Optional.of(version), RpcTransport.WEBSOCKET, experimental);
  }

  @Test
  void writesFramesAsLinesOfARecording() {
    var frame = new ScriptedFrame(5, Direction.SERVER, 2, "{\"id\":1,\"result\":{}}");

    assertThat(frame.line())
        .isEqualTo(
            "{\"at\":5,\"from\":\"server\",\"connection\":2,\"message\":{\"id\":1,\"result\":{}}}");
  }
}
