package io.agentanalytics.api;

import static java.util.Objects.requireNonNull;

import io.agentanalytics.api.fact.AnalyticsFact;
import io.agentanalytics.api.fact.AppInvocation;
import io.agentanalytics.api.fact.AppMentioned;
import io.agentanalytics.api.fact.AppUsed;
import io.agentanalytics.api.fact.ClientRequest;
import io.agentanalytics.api.fact.ClientResponse;
import io.agentanalytics.api.fact.Compaction;
import io.agentanalytics.api.fact.EffectivePermissionsApprovalResponse;
import io.agentanalytics.api.fact.ErrorResponse;
import io.agentanalytics.api.fact.GuardianReview;
import io.agentanalytics.api.fact.HookRun;
import io.agentanalytics.api.fact.HookRunInfo;
import io.agentanalytics.api.fact.Initialize;
import io.agentanalytics.api.fact.Notification;
import io.agentanalytics.api.fact.PluginInfo;
import io.agentanalytics.api.fact.PluginState;
import io.agentanalytics.api.fact.PluginStateChanged;
import io.agentanalytics.api.fact.PluginUsed;
import io.agentanalytics.api.fact.RejectionReason;
import io.agentanalytics.api.fact.ServerRequest;
import io.agentanalytics.api.fact.ServerRequestAborted;
import io.agentanalytics.api.fact.ServerResponse;
import io.agentanalytics.api.fact.SkillInvocation;
import io.agentanalytics.api.fact.SkillInvoked;
import io.agentanalytics.api.fact.SubagentThreadStarted;
import io.agentanalytics.api.fact.TokenUsage;
import io.agentanalytics.api.fact.TrackingContext;
import io.agentanalytics.api.fact.TurnResolvedConfig;
import io.agentanalytics.api.fact.TurnTokenUsage;
import io.agentanalytics.api.internal.Checks;
import io.agentanalytics.api.protocol.ClientRequestParams;
import io.agentanalytics.api.protocol.ClientResult;
import io.agentanalytics.api.protocol.Direction;
import io.agentanalytics.api.protocol.JsonRpcError;
import io.agentanalytics.api.protocol.RequestId;
import io.agentanalytics.api.protocol.ServerNotification;
import io.agentanalytics.api.protocol.ServerRequestParams;
import io.agentanalytics.api.protocol.ServerResult;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Where a host says what its agent does: one client per source, that is per run of an agent
 * process. A host either records facts or offers the raw messages of an app-server, from which the
 * same facts are derived; it may do both, for what does not cross the wire.
 *
 * <p>No call but {@link #flush} waits for anything, and none throws because of what it is handed:
 * input that cannot be taken is refused, counted by reason and named in the {@link Intake} that
 * comes back. The answer may be ignored; it is an enum and not nothing, so that a tap can tell its
 * own log what is missing, and so that <i>offered = accepted + refused</i> can be checked from
 * outside. Values check themselves when they are built, so building one may throw.
 *
 * <p>Not every accepted fact matters: requests, responses and notifications of other methods, empty
 * lists, and a second use of the same app or plugin in a turn are filtered when the fact is
 * processed (reduction.md 9). They keep their place in the order of the source.
 *
 * <p>Safe for use by several threads. Facts are processed in the order in which the calls return;
 * calls that overlap are ordered either way.
 */
public interface AnalyticsClient extends AutoCloseable {

  /** A client that takes nothing, for hosts whose analytics is off. Every input is refused. */
  static AnalyticsClient noop() {
    return noop(SourceId.random());
  }

  /** As above, with a source. */
  static AnalyticsClient noop(SourceId source) {
    return new NoopAnalyticsClient(requireNonNull(source, "source"));
  }

  /** The run that all facts and frames of this client belong to. */
  SourceId source();

  /** Records a fact that happened just now. */
  Intake record(AnalyticsFact fact);

  /**
   * Records a fact that happened at a known time.
   *
   * @param observedAtMs ms since the Unix epoch, 0 or more; the only clock of reduction (facts.md
   *     2)
   */
  Intake record(long observedAtMs, AnalyticsFact fact);

  /**
   * Offers one JSON-RPC message of an app-server, observed now. A message is one JSON object,
   * without the line feed that may end it on the wire.
   *
   * @param from who sent it
   * @param connection key of the connection, 0 or more; the host's own numbering
   * @param message UTF-8, from position to limit. It is read before the call returns and may be
   *     reused then; its position and limit stay.
   */
  Intake offer(Direction from, long connection, ByteBuffer message);

  /**
   * Waits until everything that was accepted before has been delivered. The only call that blocks.
   *
   * @param timeout longest wait; zero only asks
   * @return true when every exporter has delivered it; false when time ran out, the thread was
   *     interrupted (its flag is set again) or something had to be dropped
   */
  boolean flush(Duration timeout);

  /**
   * The source ended: nothing is accepted any longer, and what was held back counts. What was
   * accepted is still processed and delivered; closing the pipeline waits for it. Does not block
   * and does not throw; a second call does nothing.
   */
  @Override
  void close();

  /** A client connected and was accepted (facts.md 3.1). */
  default Intake trackInitialize(Initialize fact) {
    return record(fact);
  }

  /** A client sent a request; those that start or steer a turn matter (facts.md 3.2). */
  default Intake trackRequest(long connectionId, RequestId requestId, ClientRequestParams params) {
    return record(new ClientRequest(connectionId, requestId, params));
  }

  /** The server answered a client with success (facts.md 3.3). */
  default Intake trackResponse(long connectionId, RequestId requestId, ClientResult result) {
    return record(new ClientResponse(connectionId, requestId, result));
  }

  /** The server refused to start or steer a turn for a reason with a name (facts.md 3.4). */
  default Intake trackErrorResponse(
      long connectionId, RequestId requestId, JsonRpcError error, RejectionReason errorType) {
    return record(new ErrorResponse(connectionId, requestId, error, Optional.of(errorType)));
  }

  /** The server refused to start or steer a turn for any other reason (facts.md 3.4). */
  default Intake trackErrorResponse(long connectionId, RequestId requestId, JsonRpcError error) {
    return record(new ErrorResponse(connectionId, requestId, error, Optional.empty()));
  }

  /** The server asked a client (facts.md 3.5). */
  default Intake trackServerRequest(
      long connectionId, RequestId requestId, ServerRequestParams params) {
    return record(new ServerRequest(connectionId, requestId, params));
  }

  /** A client answered a request of the server, but not one for permissions (facts.md 3.6). */
  default Intake trackServerResponse(
      Instant completedAt, RequestId requestId, ServerResult result) {
    return record(new ServerResponse(Checks.observedMillis(completedAt), requestId, result));
  }

  /** A client answered a request for permissions (facts.md 3.7). */
  default Intake trackEffectivePermissions(EffectivePermissionsApprovalResponse fact) {
    return record(fact);
  }

  /** A request of the server ended without an answer (facts.md 3.8). */
  default Intake trackServerRequestAborted(Instant completedAt, RequestId requestId) {
    return record(new ServerRequestAborted(Checks.observedMillis(completedAt), requestId));
  }

  /** The server notified its clients; once, however many of them listen (facts.md 3.9). */
  default Intake trackNotification(ServerNotification notification) {
    return record(new Notification(notification));
  }

  /** The server started a thread for a subagent (facts.md 4.1). */
  default Intake trackSubagentThreadStarted(SubagentThreadStarted fact) {
    return record(fact);
  }

  /** The context of a thread was compacted, or that failed (facts.md 4.2). */
  default Intake trackCompaction(Compaction fact) {
    return record(fact);
  }

  /** An automatic review ended; before the notification that says so (facts.md 4.3). */
  default Intake trackGuardianReview(GuardianReview fact) {
    return record(fact);
  }

  /** The settings of a turn are known: once, after its prompt was accepted (facts.md 4.4). */
  default Intake trackTurnResolvedConfig(TurnResolvedConfig fact) {
    return record(fact);
  }

  /** What a turn used: before the notification of its end, not when interrupted (facts.md 4.5). */
  default Intake trackTurnTokenUsage(String threadId, String turnId, TokenUsage usage) {
    return record(
        TurnTokenUsage.builder().threadId(threadId).turnId(turnId).tokenUsage(usage).build());
  }

  /** Skills were used (facts.md 4.7). */
  default Intake trackSkillInvocations(
      TrackingContext tracking, List<SkillInvocation> invocations) {
    return record(new SkillInvoked(tracking, invocations));
  }

  /** Apps were mentioned (facts.md 4.8). */
  default Intake trackAppMentions(TrackingContext tracking, List<AppInvocation> mentions) {
    return record(new AppMentioned(tracking, mentions));
  }

  /** An app was used; counts once per turn and connector (facts.md 4.9, reduction.md 9.3). */
  default Intake trackAppUsed(TrackingContext tracking, AppInvocation app) {
    return record(new AppUsed(tracking, app));
  }

  /** A hook ran (facts.md 4.10). */
  default Intake trackHookRun(TrackingContext tracking, HookRunInfo hook) {
    return record(new HookRun(tracking, hook));
  }

  /** A plugin was used; counts once per turn and plugin (facts.md 4.11, reduction.md 9.3). */
  default Intake trackPluginUsed(TrackingContext tracking, PluginInfo plugin) {
    return record(new PluginUsed(tracking, plugin));
  }

  /** A plugin was installed (facts.md 4.12). */
  default Intake trackPluginInstalled(PluginInfo plugin) {
    return record(new PluginStateChanged(plugin, PluginState.INSTALLED));
  }

  /** A plugin was removed (facts.md 4.12). */
  default Intake trackPluginUninstalled(PluginInfo plugin) {
    return record(new PluginStateChanged(plugin, PluginState.UNINSTALLED));
  }

  /** A plugin was switched on (facts.md 4.12). */
  default Intake trackPluginEnabled(PluginInfo plugin) {
    return record(new PluginStateChanged(plugin, PluginState.ENABLED));
  }

  /** A plugin was switched off (facts.md 4.12). */
  default Intake trackPluginDisabled(PluginInfo plugin) {
    return record(new PluginStateChanged(plugin, PluginState.DISABLED));
  }
}
