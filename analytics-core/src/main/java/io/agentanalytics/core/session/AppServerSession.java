package io.agentanalytics.core.session;

import io.agentanalytics.api.DiagnosticKind;
import io.agentanalytics.api.fact.FactType;
import io.agentanalytics.api.protocol.Direction;
import io.agentanalytics.api.protocol.RequestId;
import io.agentanalytics.core.catalog.EventProfile;
import io.agentanalytics.core.catalog.Profiles;
import io.agentanalytics.core.frame.Frame;
import io.agentanalytics.core.frame.FrameDecodingException;
import io.agentanalytics.core.frame.FrameHead;
import io.agentanalytics.core.frame.IdleRun;
import io.agentanalytics.core.json.JsonSlice;
import io.agentanalytics.core.json.MalformedJsonException;
import io.agentanalytics.core.protocol.ThreadScope;
import io.agentanalytics.core.session.Notifications.Received;
import io.agentanalytics.core.state.StateStore;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Follows the frames of one app-server, over all its connections, and derives facts from them
 * (wire-derivation.md). It never throws for any frame, and it has no clock: time is what the frames
 * say.
 *
 * <p>Not thread-safe.
 */
public final class AppServerSession {
  private final Connections connections;
  private final SessionThreads threads;
  private final RunningTurns running;
  private final ClientCalls calls;
  private final Broadcasts broadcasts;
  private final HeldFrames held;
  private final Derivations derivations;
  private final ClientAnswers answers;
  private final Notifications notifications;
  private final SessionDefaults defaults;
  private final Facts facts;

  /**
   * @param sink gets all facts and diagnostics, during the calls of this session
   * @param state holds what the session remembers
   */
  public AppServerSession(SessionOptions options, FactSink sink, StateStore state) {
    this(options, sink, () -> Profiles.named("seed"), state);
  }

  /**
   * As above.
   *
   * @param release what the server's release does
   */
  public AppServerSession(
      SessionOptions options, FactSink sink, Supplier<EventProfile> release, StateStore state) {
    this.connections = new Connections(state);
    this.threads = new SessionThreads(state);
    this.running = new RunningTurns(state);
    this.calls = new ClientCalls(state);
    this.broadcasts = new Broadcasts(state);
    this.held = new HeldFrames(frame -> route(frame, Moment.of(frame), false), state);
    this.defaults = options.defaults();
    this.facts = new Facts(sink, options);
    this.derivations =
        new Derivations(connections, threads, running, held, options, release, state);
    this.answers = new ClientAnswers(connections, threads, running, calls, defaults, derivations);
    this.notifications = new Notifications(derivations, running, calls);
  }

  /** The process-wide originator; empty before a client was accepted (events.md 2.3). */
  public Optional<String> originator() {
    return defaults.originator().or(connections::originator);
  }

  /** Whether a client has been accepted on a connection. */
  public boolean isInitialized(long connection) {
    return connections.isInitialized(connection);
  }

  /** Takes the next frame. */
  public void onFrame(Frame frame) {
    advanceTo(Math.max(0, frame.atMs()));
    if (frame.isIdle()) {
      connections.saw(frame.connection());
    } else {
      route(frame, Moment.of(frame), true);
    }
  }

  /** Whether something waits for time to go on. */
  public boolean isWaiting() {
    return held.isSpawning() || derivations.approvals().isWaiting();
  }

  /** Takes idle frames. */
  public void onIdle(IdleRun run) {
    advanceTo(run.firstAtMs());
    advanceTo(run.lastAtMs());
    connections.saw(run.connection());
  }

  /** Time went on without a frame. */
  public void advanceTo(long atMs) {
    if (held.isSpawning()) {
      held.advanceTo(atMs);
    }
    derivations.approvals().advanceTo(atMs, facts);
  }

  /** The input ended: nothing is held back any longer. */
  public void finish() {
    held.finish();
    derivations.approvals().finish(facts);
    running
        .unanswered()
        .forEach(
            (turnId, threadId) ->
                facts.dropped(FactType.TURN_RESOLVED_CONFIG, "answer", threadId, turnId));
  }

  /**
   * @param fresh whether the frame comes from the wire; a frame that was held back has passed the
   *     filters before
   */
  private void route(Frame frame, Moment moment, boolean fresh) {
    try {
      FrameHead head = frame.head();
      if (frame.from() == Direction.CLIENT) {
        fromClient(frame, moment, head, fresh);
      } else {
        fromServer(frame, moment, head, fresh);
      }
    } catch (FrameDecodingException e) {
      facts.unreadable(e);
    }
  }

  private void fromClient(Frame frame, Moment moment, FrameHead head, boolean fresh) {
    switch (head.kind()) {
      case REQUEST -> request(moment, head);
      case RESPONSE, ERROR -> {
        RequestId id = head.id().orElseThrow();
        if (fresh && held.holdAnswer(id, frame)) {
          return;
        }
        if (head.kind() == FrameHead.Kind.RESPONSE) {
          derivations.approvals().answered(moment, id, head.payload(), facts);
        } else {
          derivations.approvals().refused(moment, id, facts);
        }
      }
      case NOTIFICATION -> {
        // Clients have one notification, initialized, and it says nothing.
      }
    }
  }

  private void request(Moment moment, FrameHead head) {
    try {
      OpenCall call =
          calls.requested(moment, head.id().orElseThrow(), head.method(), head.payload(), facts);
      if (call instanceof OpenCall.CompactThread compact) {
        derivations.forEach(each -> each.compactionRequested(compact.threadId()));
      }
    } catch (MalformedJsonException e) {
      facts.unreadable(head.method(), e);
    }
  }

  private void fromServer(Frame frame, Moment moment, FrameHead head, boolean fresh) {
    connections.saw(moment.connection());
    switch (head.kind()) {
      case REQUEST -> serverRequest(frame, moment, head, fresh);
      case RESPONSE, ERROR -> answer(moment, head);
      case NOTIFICATION -> notification(frame, moment, head, fresh);
    }
  }

  private void serverRequest(Frame frame, Moment moment, FrameHead head, boolean fresh) {
    RequestId id = head.id().orElseThrow();
    JsonSlice params = head.payload();
    if (fresh && held.isSpawning()) {
      Optional<String> threadId = params.tryRead(ThreadScope.class).flatMap(ThreadScope::threadId);
      if (threadId.isPresent() && !threads.isKnown(threadId.get())) {
        held.holdRequest(id, threadId.get(), frame);
        return;
      }
    }
    try {
      derivations.approvals().requested(moment, id, head.method(), params, facts);
    } catch (MalformedJsonException e) {
      facts.unreadable(head.method(), e);
    }
  }

  private void answer(Moment moment, FrameHead head) {
    RequestId id = head.id().orElseThrow();
    Optional<OpenCall> call = calls.close(moment.connection(), id);
    if (call.isEmpty()) {
      facts.report(DiagnosticKind.UNMATCHED_RESPONSE, "id", id.text());
      return;
    }
    try {
      if (head.kind() == FrameHead.Kind.RESPONSE) {
        answers.succeeded(moment, id, call.get(), head.payload(), facts);
      } else {
        answers.failed(moment, id, call.get(), head.payload(), facts);
      }
    } catch (MalformedJsonException e) {
      facts.unreadable(call.get().rpcMethod(), e);
    }
  }

  private void notification(Frame frame, Moment moment, FrameHead head, boolean fresh) {
    try {
      Optional<Received> read = notifications.read(head, facts);
      if (read.isPresent()) {
        received(frame, moment, read.get(), fresh);
      }
    } catch (MalformedJsonException e) {
      facts.unreadable(head.method(), e);
    }
  }

  private void received(Frame frame, Moment moment, Received received, boolean fresh) {
    String threadId = received.threadId();
    if (fresh) {
      if (connections.areSeveral()
          && !broadcasts.isNews(
              threadId,
              connections.runs().of(moment.connection()),
              moment.connection(),
              frame.fingerprint())) {
        return;
      }
      if (held.isSpawning() && !threads.isKnown(threadId)) {
        held.hold(threadId, frame);
        return;
      }
    }
    received.delivery().to(moment, facts);
    if (received.endsTurn()) {
      broadcasts.turnEnded(threadId);
    }
  }
}
