package io.agentanalytics.testkit.session;

import static java.util.Objects.requireNonNull;

import io.agentanalytics.api.fact.HookEventName;
import io.agentanalytics.testkit.internal.JsonObject;
import io.agentanalytics.testkit.internal.JsonReader;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** A thread as one client sees it: has settings, then turns. */
public final class ThreadScript extends ThreadWishes {
  private final ClientScript client;
  private final ThreadState state;
  private final ThreadOpening opening;
  private String origin;

  ThreadScript(ClientScript client, ThreadState state, ThreadOpening opening) {
    super(client.wire(), state, opening);
    this.client = client;
    this.state = state;
    this.opening = opening;
    this.origin = state.id();
  }

  @Override
  ThreadScript self() {
    return this;
  }

  /** The thread that a fork is made from. */
  ThreadScript from(String threadId) {
    origin = threadId;
    return this;
  }

  @Override
  void say() {
    if (opening == ThreadOpening.SPAWN) {
      status(JsonObject.object().with("type", "idle"));
      return;
    }
    Connection connection = client.connection();
    JsonObject params = JsonObject.object();
    if (opening.isWithPast()) {
      params.with("threadId", origin);
    }
    boolean withTurns = opening.isWithPast() && isWithTurns();
    long id =
        wire().request(connection, opening.method(), params.with(state.settings().takeWanted()));
    JsonObject thread =
        state.body(wire().nowSeconds(), client.session().serverVersion(), withTurns);
    wire()
        .respond(
            connection,
            id,
            JsonObject.object().with("thread", thread).with(state.settings().inForce()));
    state.subscribers().add(connection);
    if (opening.isAnnounced()) {
      JsonObject announced = thread.copy().with("turns", List.of());
      wire()
          .notify(
              wire().connections(),
              "thread/started",
              JsonObject.object().with("thread", announced));
    }
    if (withTurns && state.tokens().areKnown()) {
      notify(List.of(connection), "thread/tokenUsage/updated", usage(state.lastTurn()));
    }
    if (opening == ThreadOpening.RESUME) {
      state.open().forEach(request -> request.repeatTo(connection));
    }
  }

  /** The id of the thread. */
  public String id() {
    return state.id();
  }

  /** A client starts a turn, whose end is for the script to say. */
  public TurnScript turn() {
    return turn(newTurnId());
  }

  /** A client starts a turn with an id of its own, whose end is for the script to say. */
  public TurnScript turn(String id) {
    return begin(id, opening == ThreadOpening.SPAWN ? TurnOpening.BY_AGENT : TurnOpening.BY_CLIENT);
  }

  /** A turn with all that happens in it; it completes unless told otherwise. */
  public ThreadScript turn(Consumer<TurnScript> content) {
    return turn(newTurnId(), content);
  }

  /**
   * A turn with an id of its own and all that happens in it; it completes unless told otherwise.
   */
  public ThreadScript turn(String id, Consumer<TurnScript> content) {
    return whole(turn(id), content);
  }

  /** A client asks to compact the thread; the turn has {@link TurnItems#compaction()}. */
  public TurnScript compacts(String turnId) {
    return begin(turnId, TurnOpening.BY_COMPACTION);
  }

  /** As above with all that happens in the turn; it completes unless told otherwise. */
  public ThreadScript compacts(String turnId, Consumer<TurnScript> content) {
    return whole(compacts(turnId), content);
  }

  /** The user runs a command of their own; the turn has the command. */
  public TurnScript shellCommand(String turnId, String command) {
    return begin(turnId, TurnOpening.byShell(command));
  }

  /** A client asks for a code review; what it says is in the turn. */
  public TurnScript reviews(String turnId, String instructions) {
    return begin(turnId, TurnOpening.byReview(instructions));
  }

  /** Time passes before the next thing happens. */
  public ThreadScript after(Duration time) {
    wire().pass(requireNonNull(time, "time"));
    return this;
  }

  /**
   * The server tells the clients of the thread something.
   *
   * @param params a JSON object; the id of the thread is added
   */
  public ThreadScript notifies(String method, String params) {
    requireNonNull(method, "method");
    next();
    notify(state.subscribers(), method, JsonReader.readObject(params));
    return this;
  }

  /** A hook runs that belongs to no turn. */
  public HookScript<ThreadScript> hook(HookEventName event) {
    return new HookScript<>(this, Optional.empty(), requireNonNull(event, "event"), this);
  }

  /** The server unloads the thread. */
  public ThreadScript closes() {
    return notifies("thread/closed", "{}");
  }

  /** The client that sees the thread so. */
  public ClientScript client() {
    return client;
  }

  /** The session, to render it or to let further clients connect. */
  public SessionScript session() {
    return client.session();
  }

  ThreadState state() {
    return state;
  }

  String newTurnId() {
    return wire().ids().ofTime(wire().nowMs());
  }

  void status(JsonObject status) {
    notify(
        wire().connections(), "thread/status/changed", JsonObject.object().with("status", status));
  }

  /** Tells the clients of the thread; its id comes first. */
  void notify(String method, JsonObject params) {
    notify(state.subscribers(), method, params);
  }

  JsonObject usage(String turnId) {
    return JsonObject.object().with("turnId", turnId).with("tokenUsage", state.tokens().usage());
  }

  private void notify(Collection<Connection> audience, String method, JsonObject params) {
    wire().notify(audience, method, JsonObject.object().with("threadId", state.id()).with(params));
  }

  private TurnScript begin(String id, TurnOpening turnOpening) {
    return new TurnScript(this, requireNonNull(id, "id"), turnOpening);
  }

  private ThreadScript whole(TurnScript turn, Consumer<TurnScript> content) {
    content.accept(turn);
    if (!turn.hasEnded()) {
      turn.completes();
    }
    return this;
  }

  @Override
  String what() {
    return "thread " + state.id();
  }
}
