package io.agentanalytics.core.cases;

import static io.agentanalytics.core.cases.Fixtures.CONNECTION;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.agentanalytics.api.event.AcceptedLineFingerprintsEvent;
import io.agentanalytics.api.event.AnalyticsEvent;
import io.agentanalytics.api.event.AppServerClient;
import io.agentanalytics.api.event.ApprovalOutcome;
import io.agentanalytics.api.event.CommandExecutionEvent;
import io.agentanalytics.api.event.InitializationMode;
import io.agentanalytics.api.event.ItemReviews;
import io.agentanalytics.api.event.LineFingerprint;
import io.agentanalytics.api.event.ReviewEvent;
import io.agentanalytics.api.event.ReviewResolution;
import io.agentanalytics.api.event.ReviewStatus;
import io.agentanalytics.api.event.ReviewTrigger;
import io.agentanalytics.api.event.Reviewer;
import io.agentanalytics.api.event.SandboxPolicy;
import io.agentanalytics.api.event.SubjectKind;
import io.agentanalytics.api.event.ThreadOrigin;
import io.agentanalytics.api.event.ToolCounts;
import io.agentanalytics.api.event.ToolItemBase;
import io.agentanalytics.api.event.ToolTerminalStatus;
import io.agentanalytics.api.event.TurnEndStatus;
import io.agentanalytics.api.event.TurnEvent;
import io.agentanalytics.api.event.TurnSettings;
import io.agentanalytics.api.event.TurnTokens;
import io.agentanalytics.api.fact.AnalyticsFact;
import io.agentanalytics.api.fact.AppInvocation;
import io.agentanalytics.api.fact.AppMentioned;
import io.agentanalytics.api.fact.AppUsed;
import io.agentanalytics.api.fact.ApprovalsReviewer;
import io.agentanalytics.api.fact.CollaborationMode;
import io.agentanalytics.api.fact.Compaction;
import io.agentanalytics.api.fact.CompactionImplementation;
import io.agentanalytics.api.fact.CompactionPhase;
import io.agentanalytics.api.fact.CompactionReason;
import io.agentanalytics.api.fact.CompactionStatus;
import io.agentanalytics.api.fact.CompactionTrigger;
import io.agentanalytics.api.fact.HookEventName;
import io.agentanalytics.api.fact.HookRun;
import io.agentanalytics.api.fact.HookRunInfo;
import io.agentanalytics.api.fact.HookSource;
import io.agentanalytics.api.fact.HookStatus;
import io.agentanalytics.api.fact.InvocationType;
import io.agentanalytics.api.fact.PluginState;
import io.agentanalytics.api.fact.PluginStateChanged;
import io.agentanalytics.api.fact.PluginUsed;
import io.agentanalytics.api.fact.ReasoningSummary;
import io.agentanalytics.api.fact.ServiceTier;
import io.agentanalytics.api.fact.TrackingContext;
import io.agentanalytics.api.protocol.Capabilities;
import io.agentanalytics.api.protocol.CommandSource;
import io.agentanalytics.api.protocol.ReasoningEffort;
import io.agentanalytics.api.protocol.RpcTransport;
import io.agentanalytics.api.protocol.ThreadMethod;
import io.agentanalytics.api.protocol.ThreadSource;
import io.agentanalytics.api.protocol.Word;
import io.agentanalytics.core.catalog.Profiles;
import io.agentanalytics.core.json.EventCodec;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("3 Event shapes")
class EventShapesTest {
  private static final String CLIENT_T =
      "{'product_client_id':'codex-tui','client_name':'codex-tui','client_version':'1.0.0',"
          + "'rpc_transport':'stdio','experimental_api_enabled':null}";
  private static final String RUNTIME_A =
      "{'codex_rs_version':'0.1.0','runtime_os':'macos','runtime_os_version':'15.3.1',"
          + "'runtime_arch':'aarch64'}";

  private static final AppServerClient CLIENT =
      new AppServerClient(
          "codex-tui",
          Optional.of("codex-tui"),
          Optional.of("1.0.0"),
          RpcTransport.STDIO,
          Optional.empty());
  private static final ThreadOrigin USER =
      new ThreadOrigin(Optional.of(Word.of(ThreadSource.USER)), Optional.empty(), Optional.empty());

  private final Feed feed = new Feed().given(Fixtures.clientT());

  private static TrackingContext tracking(int number) {
    return TrackingContext.builder()
        .modelSlug("gpt-5")
        .threadId("thread-" + number)
        .turnId("turn-" + number)
        .build();
  }

  private String json(AnalyticsFact fact) {
    List<AnalyticsEvent> events = feed.when(fact);
    assertThat(events).hasSize(1);
    return json(events.get(0));
  }

  private static String json(AnalyticsEvent event) {
    return new String(EventCodec.encode(event, Profiles.named("seed")), UTF_8).replace('"', '\'');
  }

  private static AppInvocation app(String connector, String name, InvocationType type) {
    return new AppInvocation(Optional.of(connector), Optional.of(name), Optional.of(type));
  }

  @Test
  @DisplayName("3.1 a mentioned app has seven members")
  void writesAMentionedApp() {
    AppMentioned fact =
        new AppMentioned(
            tracking(1), List.of(app("calendar", "Calendar", InvocationType.EXPLICIT)));

    assertThat(json(fact))
        .isEqualTo(
            "{'event_type':'codex_app_mentioned','event_params':{'connector_id':'calendar',"
                + "'thread_id':'thread-1','turn_id':'turn-1','app_name':'Calendar',"
                + "'product_client_id':'codex-tui','invoke_type':'explicit',"
                + "'model_slug':'gpt-5'}}");
  }

  @Test
  @DisplayName("3.2 a used app has the same seven members")
  void writesAUsedApp() {
    AppUsed fact = new AppUsed(tracking(2), app("drive", "Google Drive", InvocationType.IMPLICIT));

    assertThat(json(fact))
        .isEqualTo(
            "{'event_type':'codex_app_used','event_params':{'connector_id':'drive',"
                + "'thread_id':'thread-2','turn_id':'turn-2','app_name':'Google Drive',"
                + "'product_client_id':'codex-tui','invoke_type':'implicit',"
                + "'model_slug':'gpt-5'}}");
  }

  @Test
  @DisplayName("3.3 accepted lines have a second event type, with a dot")
  void writesAcceptedLines() {
    AcceptedLineFingerprintsEvent event =
        new AcceptedLineFingerprintsEvent(
            "turn-1",
            "thread-1",
            "codex",
            "gpt-5",
            1_710_000_000,
            Optional.of("repo-hash-1"),
            42,
            40,
            List.of(new LineFingerprint("path-hash-1", "line-hash-1")));

    assertThat(json(event))
        .isEqualTo(
            "{'event_type':'codex_accepted_line_fingerprints','event_params':{"
                + "'event_type':'codex.accepted_line_fingerprints','turn_id':'turn-1',"
                + "'thread_id':'thread-1','product_surface':'codex','model_slug':'gpt-5',"
                + "'completed_at':1710000000,'repo_hash':'repo-hash-1',"
                + "'accepted_added_lines':42,'accepted_deleted_lines':40,'line_fingerprints':["
                + "{'path_hash':'path-hash-1','line_hash':'line-hash-1'}]}}");
  }

  @Test
  @DisplayName("3.4 a compaction has client, runtime and thread metadata, and a null error")
  void writesACompaction() {
    feed.given(Fixtures.threadStarted("thread-1"));

    Compaction fact =
        Compaction.builder()
            .threadId("thread-1")
            .turnId("turn-1")
            .trigger(CompactionTrigger.AUTO)
            .reason(CompactionReason.CONTEXT_LIMIT)
            .implementation(CompactionImplementation.RESPONSES_COMPACT)
            .phase(CompactionPhase.MID_TURN)
            .status(CompactionStatus.COMPLETED)
            .activeContextTokensBefore(120_000)
            .activeContextTokensAfter(18_000)
            .startedAt(Instant.ofEpochSecond(100))
            .completedAt(Instant.ofEpochSecond(106))
            .duration(Duration.ofMillis(6543))
            .build();

    assertThat(json(fact))
        .isEqualTo(
            "{'event_type':'codex_compaction_event','event_params':{'thread_id':'thread-1',"
                + "'turn_id':'turn-1','app_server_client':"
                + CLIENT_T
                + ",'runtime':"
                + RUNTIME_A
                + ",'thread_source':'user','subagent_source':null,'parent_thread_id':null,"
                + "'trigger':'auto','reason':'context_limit','implementation':"
                + "'responses_compact','phase':'mid_turn','strategy':'memento',"
                + "'status':'completed','error':null,'active_context_tokens_before':120000,"
                + "'active_context_tokens_after':18000,'started_at':100,'completed_at':106,"
                + "'duration_ms':6543}}");
  }

  @Test
  @DisplayName("3.5 a thread has null subagent source and parent")
  void writesAThread() {
    feed.given(
        Fixtures.client(
                CONNECTION,
                "codex-tui",
                "codex-tui",
                RpcTransport.STDIO,
                Optional.of(new Capabilities(true)))
            .runtime(Fixtures.RUNTIME_A)
            .build());

    assertThat(
            json(
                Fixtures.opened(
                    CONNECTION,
                    1,
                    ThreadMethod.START,
                    Fixtures.thread("thread-0").ephemeral(true).build())))
        .isEqualTo(
            "{'event_type':'codex_thread_initialized','event_params':{'thread_id':'thread-0',"
                + "'app_server_client':"
                + CLIENT_T.replace("enabled':null", "enabled':true")
                + ",'runtime':"
                + RUNTIME_A
                + ",'model':'gpt-5','ephemeral':true,'thread_source':'user',"
                + "'initialization_mode':'new','subagent_source':null,'parent_thread_id':null,"
                + "'created_at':1}}");
  }

  @Test
  @DisplayName("3.6 a command has the members of every item first, on one level")
  void writesACommand() {
    ToolItemBase base =
        ToolItemBase.builder()
            .threadId("thread-1")
            .turnId("turn-1")
            .itemId("item-1")
            .appServerClient(CLIENT)
            .runtime(Fixtures.RUNTIME_A)
            .origin(USER)
            .toolName("shell")
            .startedAtMs(123_000)
            .completedAtMs(125_000)
            .durationMs(OptionalLong.of(2000))
            .executionDurationMs(OptionalLong.of(1900))
            .reviews(new ItemReviews(0, 0, 0, ApprovalOutcome.NOT_NEEDED))
            .terminalStatus(ToolTerminalStatus.COMPLETED)
            .failureKind(Optional.empty())
            .requestedAdditionalPermissions(false)
            .requestedNetworkAccess(false)
            .build();

    assertThat(
            json(
                CommandExecutionEvent.builder()
                    .base(base)
                    .commandExecutionSource(CommandSource.AGENT)
                    .exitCode(OptionalInt.of(0))
                    .commandTotalActionCount(4)
                    .commandReadActionCount(1)
                    .commandListFilesActionCount(1)
                    .commandSearchActionCount(1)
                    .commandUnknownActionCount(1)
                    .build()))
        .isEqualTo(
            "{'event_type':'codex_command_execution_event','event_params':{"
                + "'thread_id':'thread-1','turn_id':'turn-1','item_id':'item-1',"
                + "'app_server_client':"
                + CLIENT_T
                + ",'runtime':"
                + RUNTIME_A
                + ",'thread_source':'user','subagent_source':null,'parent_thread_id':null,"
                + "'tool_name':'shell','started_at_ms':123000,'completed_at_ms':125000,"
                + "'duration_ms':2000,'execution_duration_ms':1900,'review_count':0,"
                + "'guardian_review_count':0,'user_review_count':0,"
                + "'final_approval_outcome':'not_needed','terminal_status':'completed',"
                + "'failure_kind':null,'requested_additional_permissions':false,"
                + "'requested_network_access':false,'command_execution_source':'agent',"
                + "'exit_code':0,'command_total_action_count':4,'command_read_action_count':1,"
                + "'command_list_files_action_count':1,'command_search_action_count':1,"
                + "'command_unknown_action_count':1}}");
  }

  @Test
  @DisplayName("3.7 a review without an item has a null item id")
  void writesAReview() {
    ReviewEvent event =
        ReviewEvent.builder()
            .threadId("thread-1")
            .turnId("turn-1")
            .itemId(Optional.empty())
            .reviewId("review-1")
            .appServerClient(CLIENT)
            .runtime(Fixtures.RUNTIME_A)
            .origin(
                new ThreadOrigin(
                    Optional.of(Word.of(ThreadSource.SUBAGENT)),
                    Optional.of("review"),
                    Optional.of("parent-1")))
            .subjectKind(SubjectKind.NETWORK_ACCESS)
            .subjectName("network_access")
            .reviewer(Reviewer.USER)
            .trigger(ReviewTrigger.NETWORK_POLICY_DENIAL)
            .status(ReviewStatus.APPROVED)
            .resolution(ReviewResolution.NETWORK_POLICY_AMENDMENT)
            .startedAtMs(123)
            .completedAtMs(125)
            .durationMs(OptionalLong.of(2))
            .build();

    assertThat(json(event))
        .isEqualTo(
            "{'event_type':'codex_review_event','event_params':{'thread_id':'thread-1',"
                + "'turn_id':'turn-1','item_id':null,'review_id':'review-1',"
                + "'app_server_client':"
                + CLIENT_T
                + ",'runtime':"
                + RUNTIME_A
                + ",'thread_source':'subagent','subagent_source':'review',"
                + "'parent_thread_id':'parent-1','subject_kind':'network_access',"
                + "'subject_name':'network_access','reviewer':'user',"
                + "'trigger':'network_policy_denial','status':'approved',"
                + "'resolution':'network_policy_amendment','started_at_ms':123,"
                + "'completed_at_ms':125,'duration_ms':2}}");
  }

  @Test
  @DisplayName("3.8 a used plugin has the members of the plugin before those of the turn")
  void writesAUsedPlugin() {
    assertThat(json(new PluginUsed(tracking(3), Fixtures.PLUGIN)))
        .isEqualTo(
            "{'event_type':'codex_plugin_used','event_params':{'plugin_id':'sample@test',"
                + "'plugin_name':'sample','marketplace_name':'test','has_skills':true,"
                + "'mcp_server_count':2,'connector_ids':['calendar','drive'],"
                + "'product_client_id':'codex-tui','thread_id':'thread-3','turn_id':'turn-3',"
                + "'model_slug':'gpt-5'}}");
  }

  @Test
  @DisplayName("3.9 an installed plugin has seven members")
  void writesAnInstalledPlugin() {
    assertThat(json(new PluginStateChanged(Fixtures.PLUGIN, PluginState.INSTALLED)))
        .isEqualTo(
            "{'event_type':'codex_plugin_installed','event_params':{"
                + "'plugin_id':'sample@test','plugin_name':'sample',"
                + "'marketplace_name':'test','has_skills':true,'mcp_server_count':2,"
                + "'connector_ids':['calendar','drive'],'product_client_id':'codex-tui'}}");
  }

  @Test
  @DisplayName("3.10 a remote id takes the place of the plugin's id only")
  void writesAPluginWithARemoteId() {
    assertThat(
            json(
                new PluginStateChanged(
                    Fixtures.plugin(Optional.of("plugins~Plugin_remote")), PluginState.INSTALLED)))
        .contains(
            "{'plugin_id':'plugins~Plugin_remote','plugin_name':'sample',"
                + "'marketplace_name':'test',");
  }

  @Test
  @DisplayName("3.11 a hook run has six members, its name in PascalCase")
  void writesAHookRun() {
    HookRunInfo hook =
        new HookRunInfo(HookEventName.PRE_TOOL_USE, HookSource.USER, HookStatus.COMPLETED);

    assertThat(json(new HookRun(tracking(3), hook)))
        .isEqualTo(
            "{'event_type':'codex_hook_run','event_params':{'thread_id':'thread-3',"
                + "'turn_id':'turn-3','model_slug':'gpt-5','hook_name':'PreToolUse',"
                + "'hook_source':'user','status':'completed'}}");
  }

  @Test
  @DisplayName("3.12 a turn has all its members, null or not")
  void writesATurn() {
    TurnEvent event =
        TurnEvent.builder()
            .threadId("thread-2")
            .turnId("turn-2")
            .submissionType(Optional.empty())
            .appServerClient(CLIENT)
            .runtime(Fixtures.RUNTIME_A)
            .ephemeral(false)
            .threadSource(Optional.of(Word.of(ThreadSource.USER)))
            .initializationMode(InitializationMode.NEW)
            .subagentSource(Optional.empty())
            .parentThreadId(Optional.empty())
            .settings(
                TurnSettings.builder()
                    .model("gpt-5")
                    .modelProvider("openai")
                    .sandboxPolicy(SandboxPolicy.READ_ONLY)
                    .reasoningEffort(Optional.of(ReasoningEffort.HIGH))
                    .reasoningSummary(Optional.of(ReasoningSummary.DETAILED))
                    .serviceTier(ServiceTier.FLEX)
                    .approvalPolicy("on-request")
                    .approvalsReviewer(ApprovalsReviewer.GUARDIAN_SUBAGENT)
                    .sandboxNetworkAccess(true)
                    .collaborationMode(CollaborationMode.PLAN)
                    .personality(Optional.empty())
                    .build())
            .numInputImages(2)
            .isFirstTurn(true)
            .status(Optional.of(TurnEndStatus.COMPLETED))
            .turnError(Optional.empty())
            .steerCount(0)
            .toolCounts(new ToolCounts(0, 0, 0, 0, 0, 0, 0, 0))
            .tokens(TurnTokens.UNKNOWN)
            .durationMs(OptionalLong.of(1234))
            .startedAt(OptionalLong.of(455))
            .completedAt(456)
            .build();

    assertThat(json(event))
        .isEqualTo(
            "{'event_type':'codex_turn_event','event_params':{'thread_id':'thread-2',"
                + "'turn_id':'turn-2','submission_type':null,'app_server_client':"
                + CLIENT_T
                + ",'runtime':"
                + RUNTIME_A
                + ",'ephemeral':false,'thread_source':'user','initialization_mode':'new',"
                + "'subagent_source':null,'parent_thread_id':null,'model':'gpt-5',"
                + "'model_provider':'openai','sandbox_policy':'read_only',"
                + "'reasoning_effort':'high','reasoning_summary':'detailed',"
                + "'service_tier':'flex','approval_policy':'on-request',"
                + "'approvals_reviewer':'guardian_subagent','sandbox_network_access':true,"
                + "'collaboration_mode':'plan','personality':null,'num_input_images':2,"
                + "'is_first_turn':true,'status':'completed','turn_error':null,"
                + "'steer_count':0,'total_tool_call_count':0,'shell_command_count':0,"
                + "'file_change_count':0,'mcp_tool_call_count':0,'dynamic_tool_call_count':0,"
                + "'subagent_tool_call_count':0,'web_search_count':0,"
                + "'image_generation_count':0,'input_tokens':null,'cached_input_tokens':null,"
                + "'output_tokens':null,'reasoning_output_tokens':null,'total_tokens':null,"
                + "'duration_ms':1234,'started_at':455,'completed_at':456}}");
  }
}
