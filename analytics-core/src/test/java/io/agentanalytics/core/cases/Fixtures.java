package io.agentanalytics.core.cases;

import io.agentanalytics.api.fact.AnalyticsFact;
import io.agentanalytics.api.fact.ApprovalPolicy;
import io.agentanalytics.api.fact.ApprovalsReviewer;
import io.agentanalytics.api.fact.ClientRequest;
import io.agentanalytics.api.fact.ClientResponse;
import io.agentanalytics.api.fact.CollaborationMode;
import io.agentanalytics.api.fact.EffectivePermissionsApprovalResponse;
import io.agentanalytics.api.fact.ErrorResponse;
import io.agentanalytics.api.fact.Initialize;
import io.agentanalytics.api.fact.NetworkPolicy;
import io.agentanalytics.api.fact.Notification;
import io.agentanalytics.api.fact.PermissionProfile;
import io.agentanalytics.api.fact.PluginCapabilities;
import io.agentanalytics.api.fact.PluginId;
import io.agentanalytics.api.fact.PluginInfo;
import io.agentanalytics.api.fact.RejectionReason;
import io.agentanalytics.api.fact.RuntimeInfo;
import io.agentanalytics.api.fact.ServerRequest;
import io.agentanalytics.api.fact.ServerRequestAborted;
import io.agentanalytics.api.fact.ServerResponse;
import io.agentanalytics.api.fact.TokenUsage;
import io.agentanalytics.api.fact.TurnResolvedConfig;
import io.agentanalytics.api.fact.TurnTokenUsage;
import io.agentanalytics.api.protocol.ApprovalDecision;
import io.agentanalytics.api.protocol.ApprovalParams;
import io.agentanalytics.api.protocol.Capabilities;
import io.agentanalytics.api.protocol.ClientInfo;
import io.agentanalytics.api.protocol.CommandApprovalParams;
import io.agentanalytics.api.protocol.CommandApprovalResult;
import io.agentanalytics.api.protocol.CommandExecutionItem;
import io.agentanalytics.api.protocol.FileSystemAccess;
import io.agentanalytics.api.protocol.FileSystemEntry;
import io.agentanalytics.api.protocol.FileSystemPath;
import io.agentanalytics.api.protocol.InitializeParams;
import io.agentanalytics.api.protocol.ItemCompletedNotification;
import io.agentanalytics.api.protocol.ItemStartedNotification;
import io.agentanalytics.api.protocol.ItemStatus;
import io.agentanalytics.api.protocol.JsonRpcError;
import io.agentanalytics.api.protocol.NetworkPermission;
import io.agentanalytics.api.protocol.PermissionGrant;
import io.agentanalytics.api.protocol.PermissionScope;
import io.agentanalytics.api.protocol.PermissionsApprovalParams;
import io.agentanalytics.api.protocol.RequestId;
import io.agentanalytics.api.protocol.RpcTransport;
import io.agentanalytics.api.protocol.SessionSource;
import io.agentanalytics.api.protocol.SpecialPathKind;
import io.agentanalytics.api.protocol.ThreadInfo;
import io.agentanalytics.api.protocol.ThreadItem;
import io.agentanalytics.api.protocol.ThreadMethod;
import io.agentanalytics.api.protocol.ThreadResult;
import io.agentanalytics.api.protocol.ThreadSource;
import io.agentanalytics.api.protocol.TurnCompletedNotification;
import io.agentanalytics.api.protocol.TurnDiffUpdatedNotification;
import io.agentanalytics.api.protocol.TurnError;
import io.agentanalytics.api.protocol.TurnStartParams;
import io.agentanalytics.api.protocol.TurnStartResult;
import io.agentanalytics.api.protocol.TurnStartedNotification;
import io.agentanalytics.api.protocol.TurnStatus;
import io.agentanalytics.api.protocol.TurnSteerParams;
import io.agentanalytics.api.protocol.TurnSteerResult;
import io.agentanalytics.api.protocol.UserInput;
import io.agentanalytics.api.protocol.Word;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** The common fixtures of test-cases.md 1, under the names that they have there. */
final class Fixtures {
  static final long CONNECTION = 7;

  static final RuntimeInfo RUNTIME_A = new RuntimeInfo("0.1.0", "macos", "15.3.1", "aarch64");
  static final RuntimeInfo RUNTIME_B = new RuntimeInfo("0.99.0", "linux", "24.04", "x86_64");

  static final TokenUsage USAGE = new TokenUsage(123, 45, 140, 13, 321);

  static final PluginInfo PLUGIN = plugin(Optional.empty());

  private Fixtures() {}

  static Initialize clientT() {
    return client(CONNECTION, "codex-tui", "codex-tui", RpcTransport.STDIO, Optional.empty())
        .runtime(RUNTIME_A)
        .build();
  }

  static Initialize clientW() {
    return client(
            CONNECTION,
            "codex-tui",
            "codex_cli_rs",
            RpcTransport.WEBSOCKET,
            Optional.of(new Capabilities(false)))
        .runtime(RUNTIME_B)
        .build();
  }

  static Initialize.Builder client(
      long connection,
      String name,
      String productId,
      RpcTransport transport,
      Optional<Capabilities> capabilities) {
    return Initialize.builder()
        .connectionId(connection)
        .productClientId(productId)
        .rpcTransport(transport)
        .params(
            new InitializeParams(new ClientInfo(name, Optional.empty(), "1.0.0"), capabilities));
  }

  static ThreadInfo.Builder thread(String threadId) {
    return ThreadInfo.builder()
        .id(threadId)
        .source(new SessionSource.Named("exec"))
        .threadSource(ThreadSource.USER)
        .createdAt(Instant.ofEpochSecond(1));
  }

  static ClientResponse opened(long connection, long id, ThreadMethod method, ThreadInfo thread) {
    return new ClientResponse(
        connection, RequestId.of(id), new ThreadResult(method, thread, "gpt-5"));
  }

  static ClientResponse threadStarted(String threadId) {
    return opened(CONNECTION, 1, ThreadMethod.START, thread(threadId).build());
  }

  static ClientRequest turnRequest() {
    return new ClientRequest(
        CONNECTION,
        RequestId.of(3),
        new TurnStartParams("thread-2", List.of(new UserInput("text"), new UserInput("image"))));
  }

  static ClientResponse turnAccepted() {
    return new ClientResponse(CONNECTION, RequestId.of(3), new TurnStartResult("turn-2"));
  }

  static ClientRequest steerRequest(long connection, long id) {
    return new ClientRequest(
        connection,
        RequestId.of(id),
        new TurnSteerParams(
            "thread-2", "turn-2", List.of(new UserInput("text"), new UserInput("localImage"))));
  }

  static ClientResponse steerAccepted(long id) {
    return new ClientResponse(CONNECTION, RequestId.of(id), new TurnSteerResult("turn-2"));
  }

  static ErrorResponse failed(long id, Optional<RejectionReason> type) {
    return new ErrorResponse(
        CONNECTION, RequestId.of(id), new JsonRpcError(-32600, "refused"), type);
  }

  static FileSystemEntry entry(FileSystemPath path, FileSystemAccess access) {
    return new FileSystemEntry(path, Word.of(access));
  }

  static PermissionProfile readOnlyProfile() {
    return new PermissionProfile.Managed(
        new PermissionProfile.Restricted(
            List.of(entry(FileSystemPath.Special.of(SpecialPathKind.ROOT), FileSystemAccess.READ)),
            OptionalLong.empty()),
        NetworkPolicy.RESTRICTED);
  }

  static TurnResolvedConfig.Builder config() {
    return TurnResolvedConfig.builder()
        .threadId("thread-2")
        .turnId("turn-2")
        .numInputImages(1)
        .model("gpt-5")
        .modelProvider("openai")
        .permissionProfile(readOnlyProfile())
        .permissionProfileCwd("/tmp")
        .approvalPolicy(ApprovalPolicy.Named.ON_REQUEST)
        .approvalsReviewer(ApprovalsReviewer.GUARDIAN_SUBAGENT)
        .sandboxNetworkAccess(true)
        .collaborationMode(CollaborationMode.PLAN)
        .firstTurn(true);
  }

  static Notification started(String threadId, String turnId) {
    return new Notification(new TurnStartedNotification(threadId, turnId, OptionalLong.of(455)));
  }

  static TurnTokenUsage usage() {
    return new TurnTokenUsage("turn-2", "thread-2", USAGE);
  }

  static Notification completed(TurnStatus status) {
    return completed(status, Optional.empty());
  }

  static Notification completed(TurnStatus status, Optional<TurnError> error) {
    return new Notification(
        new TurnCompletedNotification(
            "thread-2",
            "turn-2",
            Word.of(status),
            error,
            OptionalLong.of(456),
            OptionalLong.of(1234)));
  }

  static Notification diff(String text) {
    return new Notification(new TurnDiffUpdatedNotification("thread-2", "turn-2", text));
  }

  /** Client T, the thread and the turn; what a turn event needs besides is left to the case. */
  static AnalyticsFact[] turnBase() {
    return new AnalyticsFact[] {
      clientT(), threadStarted("thread-2"), turnRequest(), turnAccepted()
    };
  }

  /** Client W and a thread. */
  static AnalyticsFact[] reviewBase() {
    return new AnalyticsFact[] {clientW(), threadStarted("thread-1")};
  }

  static CommandExecutionItem command(ItemStatus status) {
    return CommandExecutionItem.builder().id("item-1").status(status).build();
  }

  static Notification itemStarted(String threadId, long startedAtMs, ThreadItem item) {
    return new Notification(new ItemStartedNotification(threadId, "turn-1", startedAtMs, item));
  }

  static Notification itemCompleted(String threadId, long completedAtMs, ThreadItem item) {
    return new Notification(new ItemCompletedNotification(threadId, "turn-1", completedAtMs, item));
  }

  /** Start and end of the command item. */
  static AnalyticsFact[] commandRuns(String threadId) {
    return new AnalyticsFact[] {
      itemStarted(threadId, 1000, command(ItemStatus.IN_PROGRESS)),
      itemCompleted(threadId, 1045, command(ItemStatus.COMPLETED))
    };
  }

  static CommandApprovalParams.Builder commandApproval() {
    return CommandApprovalParams.builder()
        .threadId("thread-1")
        .turnId("turn-1")
        .itemId("item-1")
        .startedAt(Instant.ofEpochMilli(1000));
  }

  static ServerRequest asks(long id, ApprovalParams params) {
    return new ServerRequest(CONNECTION, RequestId.of(id), params);
  }

  static ServerResponse answers(long id, ApprovalDecision decision, long completedAtMs) {
    return new ServerResponse(completedAtMs, RequestId.of(id), new CommandApprovalResult(decision));
  }

  static ServerRequestAborted aborts(long id, long completedAtMs) {
    return new ServerRequestAborted(completedAtMs, RequestId.of(id));
  }

  static ServerRequest permissionRequest(long id) {
    return asks(
        id,
        PermissionsApprovalParams.builder()
            .threadId("thread-1")
            .turnId("turn-1")
            .itemId("permissions-1")
            .startedAt(Instant.ofEpochMilli(1000))
            .permissions(
                new PermissionGrant(
                    Optional.of(new NetworkPermission(Optional.of(true))), Optional.empty()))
            .build());
  }

  static EffectivePermissionsApprovalResponse.Builder grants(long id) {
    return EffectivePermissionsApprovalResponse.builder()
        .requestId(RequestId.of(id))
        .completedAt(Instant.ofEpochMilli(1042))
        .scope(PermissionScope.TURN);
  }

  static PluginInfo plugin(Optional<String> remoteId) {
    return new PluginInfo(
        new PluginId("sample", "test"),
        remoteId,
        Optional.of(
            PluginCapabilities.builder()
                .configName("sample@test")
                .displayName("Sample")
                .hasSkills(true)
                .mcpServerNames(List.of("search", "files"))
                .appConnectorIds(List.of("calendar", "drive"))
                .build()));
  }
}
