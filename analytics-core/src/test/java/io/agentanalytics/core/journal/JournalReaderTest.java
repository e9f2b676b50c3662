package io.agentanalytics.core.journal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.agentanalytics.api.DiagnosticKind;
import io.agentanalytics.api.ReadingProblem;
import io.agentanalytics.api.fact.AnalyticsFact;
import io.agentanalytics.api.fact.ApprovalsReviewer;
import io.agentanalytics.api.fact.CollaborationMode;
import io.agentanalytics.api.fact.Confidence;
import io.agentanalytics.api.fact.EffectivePermissionsApprovalResponse;
import io.agentanalytics.api.fact.Notification;
import io.agentanalytics.api.fact.PermissionProfile;
import io.agentanalytics.api.fact.PermissionSet;
import io.agentanalytics.api.fact.PlacedFact;
import io.agentanalytics.api.fact.ServerRequest;
import io.agentanalytics.api.fact.ServerRequestAborted;
import io.agentanalytics.api.fact.SubagentThreadStarted;
import io.agentanalytics.api.fact.TurnResolvedConfig;
import io.agentanalytics.api.protocol.CommandApprovalParams;
import io.agentanalytics.api.protocol.FileSystemPath;
import io.agentanalytics.api.protocol.PermissionScope;
import io.agentanalytics.api.protocol.RequestId;
import io.agentanalytics.api.protocol.SpecialPathKind;
import io.agentanalytics.api.protocol.SubagentSource;
import io.agentanalytics.api.protocol.TurnCompletedNotification;
import io.agentanalytics.core.frame.JournalLine;
import io.agentanalytics.core.json.JsonSlice;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class JournalReaderTest {
  private static final String ABORT =
      "{'type':'server_request_aborted','completed_at_ms':1,'request_id':6}";

  private final JournalReader reader = new JournalReader();

  private LineReading read(String line) {
    byte[] bytes = line.replace('\'', '"').getBytes(UTF_8);
    return reader.read(new JournalLine("f", 3, 2, new JsonSlice(bytes, 0, bytes.length)));
  }

  private PlacedFact fact(String line) {
    LineReading reading = read(line);
    assertThat(reading).isInstanceOf(LineReading.Fact.class);
    return ((LineReading.Fact) reading).placed();
  }

  private <F extends AnalyticsFact> F content(Class<F> type, String line) {
    return type.cast(fact(line).observed().fact());
  }

  @Test
  void givesALineWithoutATimeThatOfTheLineBefore() {
    assertThat(fact(ABORT).observed().observedAtMs()).isZero();
    assertThat(fact(ABORT.replace(",", ",'observed_at_ms':70,")).observed().observedAtMs())
        .isEqualTo(70);
    assertThat(fact(ABORT).observed().observedAtMs()).isEqualTo(70);

    reader.passed(90);

    assertThat(fact(ABORT).observed().observedAtMs()).isEqualTo(90);
  }

  @Test
  void takesTheLineForThePlaceThatItDoesNotName() {
    PlacedFact placed = fact(ABORT);

    assertThat(placed.ordinal()).isEqualTo(2);
    assertThat(placed.step()).isEqualTo(2);
    assertThat(placed.observed().confidence()).isEqualTo(Confidence.EXACT);
  }

  @Test
  void readsThePlaceOfADerivedFact() {
    PlacedFact placed =
        fact(
            "{'type':'server_request_aborted','ordinal':40,'step':44,'confidence':'low',"
                + "'completed_at_ms':1,'request_id':6}");

    assertThat(placed.ordinal()).isEqualTo(40);
    assertThat(placed.step()).isEqualTo(44);
    assertThat(placed.observed().confidence()).isEqualTo(Confidence.LOW);
  }

  @Test
  void ignoresMembersThatItDoesNotKnow() {
    ServerRequestAborted abort =
        content(ServerRequestAborted.class, ABORT.replace("}", ",'emitted_by':{'x':[1]}}"));

    assertThat(abort).isEqualTo(new ServerRequestAborted(1, RequestId.of(6)));
  }

  @Test
  void readsAMissingMemberAsNull() {
    EffectivePermissionsApprovalResponse response =
        content(
            EffectivePermissionsApprovalResponse.class,
            "{'type':'effective_permissions_approval_response','completed_at_ms':1,"
                + "'request_id':'a','response':{'permissions':{}}}");

    assertThat(response)
        .isEqualTo(
            new EffectivePermissionsApprovalResponse(
                1, RequestId.of("a"), PermissionSet.NONE, PermissionScope.TURN, false));
  }

  @Test
  void readsOtherNamesOfWords() {
    TurnResolvedConfig config =
        content(
            TurnResolvedConfig.class,
            CONFIG
                .replace("'user'", "'auto_review'")
                .replace("'collaboration_mode':'plan'", "'collaboration_mode':'execute'")
                .replace("'root'", "'current_working_directory'"));

    assertThat(config.approvalsReviewer()).isEqualTo(ApprovalsReviewer.GUARDIAN_SUBAGENT);
    assertThat(config.collaborationMode()).isEqualTo(CollaborationMode.DEFAULT);
    PermissionProfile.Managed profile = (PermissionProfile.Managed) config.permissionProfile();
    assertThat(((PermissionProfile.Restricted) profile.fileSystem()).entries().get(0).path())
        .isEqualTo(FileSystemPath.Special.of(SpecialPathKind.PROJECT_ROOTS));
  }

  @Test
  void readsAnOtherNameOfTheRoleOfAnAgent() {
    SubagentThreadStarted started =
        content(
            SubagentThreadStarted.class,
            "{'type':'subagent_thread_started','thread_id':'t','product_client_id':'p',"
                + "'client_name':'c','client_version':'1','model':'m','ephemeral':false,"
                + "'subagent_source':{'thread_spawn':{'parent_thread_id':'u','depth':2,"
                + "'agent_type':'explorer'}},'created_at':5}");

    assertThat(started.subagentSource())
        .isEqualTo(
            new SubagentSource.ThreadSpawn(
                "u", 2, Optional.empty(), Optional.empty(), Optional.of("explorer")));
  }

  @Test
  void skipsATypeThatItDoesNotKnow() {
    LineReading reading = read("{'type':'weather_changed','observed_at_ms':5}");

    assertThat(reading).isInstanceOf(LineReading.Skipped.class);
    assertThat(((LineReading.Skipped) reading).why().kind())
        .isEqualTo(DiagnosticKind.UNKNOWN_FACT_TYPE);
    assertThat(((LineReading.Skipped) reading).why().context())
        .isEqualTo(Map.of("type", "weather_changed", "file", "f", "line", "3"));
    assertThat(reader.previousAtMs()).isEqualTo(5);
  }

  private static final String CONFIG =
      "{'type':'turn_resolved_config','turn_id':'u','thread_id':'t','num_input_images':1,"
          + "'ephemeral':false,'session_source':'vscode','model':'m','model_provider':'p',"
          + "'permission_profile':{'type':'managed','file_system':{'type':'restricted',"
          + "'entries':[{'path':{'type':'special','value':{'kind':'root'}},'access':'read'}]},"
          + "'network':'restricted'},'permission_profile_cwd':'/w','approval_policy':'never',"
          + "'approvals_reviewer':'user','sandbox_network_access':false,"
          + "'collaboration_mode':'plan','is_first_turn':true}";

  static Stream<Arguments> invalid() {
    String skill =
        "{'type':'skill_invoked','tracking':{'model_slug':'m','thread_id':'t','turn_id':'u'},"
            + "'invocations':[{'skill_name':'n','skill_scope':'user','skill_path':'p',"
            + "'invocation_type':'explicit'}]}";
    String plugin =
        "{'type':'plugin_state_changed','plugin':{'plugin_id':'a@b'},'state':'installed'}";
    String request =
        "{'type':'server_request','connection_id':1,'request':{'id':1,'method':'x','params':{}}}";
    return Stream.of(
        arguments("completed_at_ms", ABORT.replace(":1", ":-1")),
        arguments("completed_at_ms", ABORT.replace("'completed_at_ms':1,", "")),
        arguments("completed_at_ms", ABORT.replace(":1", ":1.5")),
        arguments("completed_at_ms", ABORT.replace(":1", ":'1'")),
        arguments("request_id", ABORT.replace(",'request_id':6", "")),
        arguments("request_id", ABORT.replace(":6", ":6.5")),
        arguments("request_id", ABORT.replace(":6", ":99999999999999999999")),
        arguments("observed_at_ms", ABORT.replace("{", "{'observed_at_ms':-1,")),
        arguments("observed_at_ms", ABORT.replace("{", "{'observed_at_ms':'now',")),
        arguments("ordinal", ABORT.replace("{", "{'ordinal':-1,")),
        arguments("confidence", ABORT.replace("{", "{'confidence':'sure',")),
        arguments("connection_id", request.replace(":1,'request", ":-1,'request")),
        arguments("request.id", request.replace("'id':1,", "")),
        arguments("request.method", request.replace("'method':'x',", "")),
        arguments("plugin.plugin_id", plugin.replace("a@b", "a@b@c")),
        arguments("plugin.plugin_id", plugin.replace("a@b", "ab")),
        arguments("state", plugin.replace("installed", "broken")),
        arguments("invocations[0].skill_scope", skill.replace("'user'", "'team'")),
        arguments("invocations[0].skill_name", skill.replace("'skill_name':'n',", "")),
        arguments("invocations", skill.replaceFirst("'invocations'.*", "'x':1}")),
        arguments("invocations", skill.replaceFirst("'invocations'.*", "'invocations':null}")),
        arguments("tracking", skill.replaceFirst("'tracking':\\{.*?\\},", "")),
        arguments("num_input_images", CONFIG.replace("images':1", "images':-1")),
        arguments("is_first_turn", CONFIG.replace(",'is_first_turn':true", "")),
        arguments("permission_profile", CONFIG.replace("'restricted'},'p", "'open'},'p")),
        arguments("permission_profile", CONFIG.replace("'read'", "'append'")),
        arguments("permission_profile", CONFIG.replace("'root'", "'attic'")),
        arguments("approval_policy", CONFIG.replace("'never'", "'sometimes'")),
        arguments("collaboration_mode", CONFIG.replace("'plan'", "'duel'")));
  }

  @ParameterizedTest(name = "{0} in {1}")
  @MethodSource("invalid")
  void namesFileLineAndMemberOfAnInvalidLine(String member, String line) {
    LineReading reading = read(line);

    assertThat(reading).isInstanceOf(LineReading.Invalid.class);
    ReadingProblem problem = ((LineReading.Invalid) reading).problem();
    assertThat(problem.kind()).isEqualTo(ReadingProblem.Kind.BROKEN_LINE);
    assertThat(problem.toString()).startsWith("f:3: " + member + ": ");
  }

  @Test
  void keepsWhatIsOddInsideAMessage() {
    ServerRequest negative =
        content(
            ServerRequest.class,
            "{'type':'server_request','connection_id':1,'request':{'id':1,"
                + "'method':'item/commandExecution/requestApproval','params':{'threadId':'t',"
                + "'turnId':'u','itemId':'i','startedAtMs':-5}}}");
    Notification unknown =
        content(
            Notification.class,
            "{'type':'notification','notification':{'method':'turn/completed','params':{"
                + "'threadId':'t','turn':{'id':'u','status':'paused','durationMs':-1}}}}");

    assertThat(((CommandApprovalParams) negative.params()).startedAtMs()).isEqualTo(-5);
    TurnCompletedNotification completed = (TurnCompletedNotification) unknown.notification();
    assertThat(completed.status().text()).isEqualTo("paused");
    assertThat(completed.durationMs()).hasValue(-1);
  }

  @Test
  void skipsAMessageThatCannotBeReadAsItIsSkippedOnTheWire() {
    LineReading reading =
        read(
            "{'type':'server_response','completed_at_ms':1,"
                + "'method':'item/fileChange/requestApproval',"
                + "'response':{'id':1,'result':{'decision':'perhaps'}}}");

    assertThat(reading).isInstanceOf(LineReading.Skipped.class);
    assertThat(((LineReading.Skipped) reading).why().kind())
        .isEqualTo(DiagnosticKind.UNREADABLE_MESSAGE);
    assertThat(((LineReading.Skipped) reading).why().context())
        .containsEntry("member", "response.result.decision")
        .containsEntry("file", "f")
        .containsEntry("line", "3");
  }
}
