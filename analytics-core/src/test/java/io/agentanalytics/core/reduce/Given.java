package io.agentanalytics.core.reduce;

import io.agentanalytics.api.fact.AnalyticsFact;
import io.agentanalytics.api.fact.ApprovalPolicy;
import io.agentanalytics.api.fact.ApprovalsReviewer;
import io.agentanalytics.api.fact.ClientRequest;
import io.agentanalytics.api.fact.ClientResponse;
import io.agentanalytics.api.fact.CollaborationMode;
import io.agentanalytics.api.fact.Initialize;
import io.agentanalytics.api.fact.NetworkPolicy;
import io.agentanalytics.api.fact.Notification;
import io.agentanalytics.api.fact.PermissionProfile;
import io.agentanalytics.api.fact.RuntimeInfo;
import io.agentanalytics.api.fact.TurnResolvedConfig;
import io.agentanalytics.api.protocol.ClientInfo;
import io.agentanalytics.api.protocol.CommandExecutionItem;
import io.agentanalytics.api.protocol.CommandSource;
import io.agentanalytics.api.protocol.FileSystemEntry;
import io.agentanalytics.api.protocol.InitializeParams;
import io.agentanalytics.api.protocol.ItemCompletedNotification;
import io.agentanalytics.api.protocol.ItemStartedNotification;
import io.agentanalytics.api.protocol.ItemStatus;
import io.agentanalytics.api.protocol.RequestId;
import io.agentanalytics.api.protocol.RpcTransport;
import io.agentanalytics.api.protocol.SessionSource;
import io.agentanalytics.api.protocol.ThreadInfo;
import io.agentanalytics.api.protocol.ThreadMethod;
import io.agentanalytics.api.protocol.ThreadResult;
import io.agentanalytics.api.protocol.TurnCompletedNotification;
import io.agentanalytics.api.protocol.TurnDiffUpdatedNotification;
import io.agentanalytics.api.protocol.TurnStartParams;
import io.agentanalytics.api.protocol.TurnStartResult;
import io.agentanalytics.api.protocol.TurnStatus;
import io.agentanalytics.api.protocol.UserInput;
import io.agentanalytics.api.protocol.Word;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** The fixtures of test-cases.md 1 that tests of this package need. */
final class Given {
  static final String THREAD = "thread-2";
  static final String TURN = "turn-2";
  static final String CWD = "/home/dev/widgets";
  private static final long CONNECTION = 7;

  private Given() {}

  /** Client T, its thread, and the turn that it started. */
  static List<AnalyticsFact> turnBase() {
    return List.of(client(), thread(THREAD), turnRequest(), turnAccepted(TURN));
  }

  static Initialize client() {
    return Initialize.builder()
        .connectionId(CONNECTION)
        .productClientId("codex-tui")
        .rpcTransport(RpcTransport.STDIO)
        .runtime(new RuntimeInfo("0.1.0", "macos", "15.3.1", "aarch64"))
        .params(
            new InitializeParams(
                new ClientInfo("codex-tui", Optional.empty(), "1.0.0"), Optional.empty()))
        .build();
  }

  static ClientResponse thread(String threadId) {
    return new ClientResponse(
        CONNECTION,
        RequestId.of(1),
        new ThreadResult(
            ThreadMethod.START,
            new ThreadInfo(
                threadId,
                false,
                1,
                new SessionSource.Named("exec"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty()),
            "gpt-5"));
  }

  static ClientRequest turnRequest() {
    return new ClientRequest(
        CONNECTION,
        RequestId.of(3),
        new TurnStartParams(THREAD, List.of(new UserInput("text"), new UserInput("image"))));
  }

  static ClientResponse turnAccepted(String turnId) {
    return new ClientResponse(CONNECTION, RequestId.of(3), new TurnStartResult(turnId));
  }

  static TurnResolvedConfig config() {
    return config(new PermissionProfile.Disabled());
  }

  static TurnResolvedConfig config(PermissionProfile profile) {
    return TurnResolvedConfig.builder()
        .turnId(TURN)
        .threadId(THREAD)
        .numInputImages(1)
        .ephemeral(false)
        .sessionSource(new SessionSource.Named("exec"))
        .model("gpt-5")
        .modelProvider("openai")
        .permissionProfile(profile)
        .permissionProfileCwd(CWD)
        .approvalPolicy(ApprovalPolicy.Named.ON_REQUEST)
        .approvalsReviewer(ApprovalsReviewer.USER)
        .sandboxNetworkAccess(true)
        .collaborationMode(CollaborationMode.PLAN)
        .firstTurn(true)
        .build();
  }

  static PermissionProfile managed(NetworkPolicy network, List<FileSystemEntry> entries) {
    return new PermissionProfile.Managed(
        new PermissionProfile.Restricted(entries, OptionalLong.empty()), network);
  }

  static Notification diff(String diff) {
    return new Notification(new TurnDiffUpdatedNotification(THREAD, TURN, diff));
  }

  static Notification completed() {
    return new Notification(
        new TurnCompletedNotification(
            THREAD,
            TURN,
            Word.of(TurnStatus.COMPLETED),
            Optional.empty(),
            OptionalLong.of(456),
            OptionalLong.of(1234)));
  }

  static Notification commandStarted(String itemId, long atMs) {
    return new Notification(
        new ItemStartedNotification(THREAD, TURN, atMs, command(itemId, ItemStatus.IN_PROGRESS)));
  }

  static Notification commandCompleted(String itemId, long atMs) {
    return new Notification(
        new ItemCompletedNotification(THREAD, TURN, atMs, command(itemId, ItemStatus.COMPLETED)));
  }

  private static CommandExecutionItem command(String itemId, ItemStatus status) {
    return new CommandExecutionItem(
        itemId,
        Word.of(CommandSource.AGENT),
        Word.of(status),
        List.of(),
        OptionalInt.empty(),
        OptionalLong.empty());
  }
}
