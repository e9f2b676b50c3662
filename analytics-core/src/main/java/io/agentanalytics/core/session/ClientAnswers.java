package io.agentanalytics.core.session;

import io.agentanalytics.api.DiagnosticKind;
import io.agentanalytics.api.fact.ClientResponse;
import io.agentanalytics.api.fact.Confidence;
import io.agentanalytics.api.fact.ErrorResponse;
import io.agentanalytics.api.fact.Initialize;
import io.agentanalytics.api.protocol.ClientResult;
import io.agentanalytics.api.protocol.JsonRpcError;
import io.agentanalytics.api.protocol.RequestId;
import io.agentanalytics.api.protocol.ThreadInfo;
import io.agentanalytics.api.protocol.ThreadMethod;
import io.agentanalytics.api.protocol.ThreadResult;
import io.agentanalytics.api.protocol.TurnStartResult;
import io.agentanalytics.core.json.JsonSlice;
import io.agentanalytics.core.json.MalformedJsonException;
import io.agentanalytics.core.json.ProtocolCodec;
import io.agentanalytics.core.protocol.AppsListing;
import io.agentanalytics.core.protocol.ErrorData;
import io.agentanalytics.core.protocol.InitializeResult;
import io.agentanalytics.core.protocol.PluginsListing;
import io.agentanalytics.core.protocol.SkillsListing;
import io.agentanalytics.core.protocol.ThreadSettingsResult;
import java.util.Optional;

/**
 * What the server answered to clients: connections, threads and turns come into being here
 * (wire-derivation.md 3, 4).
 */
final class ClientAnswers {
  private final Connections connections;
  private final SessionThreads threads;
  private final RunningTurns running;
  private final ClientCalls calls;
  private final SessionDefaults defaults;
  private final Derivations derivations;

  ClientAnswers(
      Connections connections,
      SessionThreads threads,
      RunningTurns running,
      ClientCalls calls,
      SessionDefaults defaults,
      Derivations derivations) {
    this.connections = connections;
    this.threads = threads;
    this.running = running;
    this.calls = calls;
    this.defaults = defaults;
    this.derivations = derivations;
  }

  /** The server answered with a result. */
  void succeeded(Moment moment, RequestId id, OpenCall call, JsonSlice result, Facts facts) {
    call.accept(new Success(moment, id, result, facts));
  }

  /** The server answered with an error: a fact for turns only (facts.md 3.4). */
  void failed(Moment moment, RequestId id, OpenCall call, JsonSlice error, Facts facts) {
    if (call instanceof OpenCall.CompactThread compact) {
      derivations.forEach(each -> each.compactionRefused(compact.threadId()));
    } else if (call instanceof OpenCall.StartTurn start) {
      turnAnswered(start.threadId(), facts);
    }
    if (!(call instanceof OpenCall.StartTurn || call instanceof OpenCall.SteerTurn)) {
      return;
    }
    JsonRpcError failure = error.read(JsonRpcError.class);
    if (SteerErrors.isRecorded(failure)) {
      facts.add(
          moment,
          Confidence.HIGH,
          new ErrorResponse(
              moment.connection(),
              id,
              failure,
              SteerErrors.classify(
                  failure, error.tryRead(ErrorData.class).flatMap(ErrorData::data))));
    }
  }

  /** When the last {@code turn/start} of a thread is answered, none of the others was its turn. */
  private void turnAnswered(String threadId, Facts facts) {
    if (running.isAnyUnanswered() && !calls.isStartingTurn(threadId)) {
      running
          .takeUnanswered(threadId)
          .forEach(
              turnId -> derivations.forEach(each -> each.turnForgotten(threadId, turnId, facts)));
    }
  }

  private final class Success implements OpenCall.Visitor<Facts> {
    private final Moment moment;
    private final RequestId id;
    private final JsonSlice result;
    private final Facts facts;

    Success(Moment moment, RequestId id, JsonSlice result, Facts facts) {
      this.moment = moment;
      this.id = id;
      this.result = result;
      this.facts = facts;
    }

    @Override
    public Facts initialize(OpenCall.Initialize call) {
      InitializeResult answer = result.read(InitializeResult.class);
      UserAgent agent = UserAgent.parse(answer.userAgent());
      connections.accepted(
          moment.connection(),
          new Connections.Connection(call.params(), call.optOuts(), agent.originator()),
          answer.platform());
      if (connections.runs().accepted(moment.connection(), agent.knownVersion())) {
        facts.report(
            DiagnosticKind.SERVER_RESTARTED,
            "connection",
            Long.toString(moment.connection()),
            "sign",
            "version");
      }
      facts.exact(
          moment,
          new Initialize(
              moment.connection(),
              call.params().clientInfo().name(),
              defaults.transport(),
              agent.runtime(answer.platformOs().orElse("unknown")),
              call.params(),
              agent.knownOriginator()));
      return facts;
    }

    @Override
    public Facts openThread(OpenCall.OpenThread call) {
      ThreadResult opened =
          (ThreadResult) ProtocolCodec.clientResult(call.method().word(), result).orElseThrow();
      ThreadInfo thread = opened.thread();
      boolean known = threads.isKnown(thread.id());
      threads.opened(
          call.method(),
          thread,
          moment.connection(),
          call.overrides(),
          settings(call.method()),
          defaults.models().multiAgentVersion(opened.model()));
      respond(opened);
      derivations.forEach(
          each ->
              each.threadOpened(
                  moment, new ThreadOpened(call.method(), thread.id(), known), facts));
      return facts;
    }

    private Optional<ThreadSettingsResult> settings(ThreadMethod method) {
      try {
        return Optional.of(result.read(ThreadSettingsResult.class));
      } catch (MalformedJsonException e) {
        facts.unreadable(method.word(), e);
        return Optional.empty();
      }
    }

    @Override
    public Facts startTurn(OpenCall.StartTurn call) {
      TurnStartResult started =
          (TurnStartResult) ProtocolCodec.clientResult("turn/start", result).orElseThrow();
      AcceptedTurn turn =
          new AcceptedTurn(
              started.turnId(),
              call.threadId(),
              call.imageCount(),
              call.mentions(),
              threads.turnAccepted(call.threadId(), moment.connection(), call.overrides()),
              TurnWishes.of(call.overrides()));
      respond(started);
      derivations.forEach(each -> each.turnAccepted(moment, turn, facts));
      if (running.takeAnswered(turn.turnId())) {
        derivations.forEach(each -> each.turnForgotten(turn.threadId(), turn.turnId(), facts));
      }
      turnAnswered(turn.threadId(), facts);
      return facts;
    }

    @Override
    public Facts steerTurn(OpenCall.SteerTurn call) {
      respond(ProtocolCodec.clientResult("turn/steer", result).orElseThrow());
      return facts;
    }

    @Override
    public Facts compactThread(OpenCall.CompactThread call) {
      return facts;
    }

    @Override
    public Facts listSkills(OpenCall.ListSkills call) {
      SkillsListing listing = result.read(SkillsListing.class);
      derivations.forEach(each -> each.skillsListed(moment, listing, facts));
      return facts;
    }

    @Override
    public Facts listApps(OpenCall.ListApps call) {
      AppsListing listing = result.read(AppsListing.class);
      derivations.forEach(each -> each.appsListed(moment, listing, facts));
      return facts;
    }

    @Override
    public Facts listPlugins(OpenCall.ListPlugins call) {
      PluginsListing listing = result.read(PluginsListing.class);
      derivations.forEach(each -> each.pluginsListed(moment, listing, facts));
      return facts;
    }

    @Override
    public Facts installPlugin(OpenCall.InstallPlugin call) {
      derivations.forEach(each -> each.pluginInstalled(moment, call.installation(), facts));
      return facts;
    }

    @Override
    public Facts uninstallPlugin(OpenCall.UninstallPlugin call) {
      derivations.forEach(each -> each.pluginUninstalled(moment, call.pluginId(), facts));
      return facts;
    }

    @Override
    public Facts switchPlugins(OpenCall.SwitchPlugins call) {
      derivations.forEach(each -> each.pluginsSwitched(moment, call.enabled(), facts));
      return facts;
    }

    @Override
    public Facts other(OpenCall.Other call) {
      return facts;
    }

    private void respond(ClientResult answer) {
      facts.exact(moment, new ClientResponse(moment.connection(), id, answer));
    }
  }
}
