package io.agentanalytics.testkit.session;

import static java.util.Objects.requireNonNull;

import io.agentanalytics.testkit.internal.JsonObject;
import java.time.Duration;
import java.util.List;

/**
 * A question of the server to its clients (protocol.md 8): every client of the thread is asked, and
 * the first answer counts. A further answer, or one after the end of the turn, is sent all the same
 * and changes nothing.
 *
 * @param <P> what goes on with the answer
 * @param <S> the question, so that descriptions can be chained
 */
public abstract class ServerRequestScript<P, S extends ServerRequestScript<P, S>> extends Phrase {
  private final TurnScript turn;
  private final String method;
  private final P next;
  private ClientScript answerer;
  private JsonObject params = JsonObject.object();
  private long id;
  private boolean resolved;

  ServerRequestScript(TurnScript turn, String method, P next) {
    super(turn.wire());
    this.turn = turn;
    this.method = method;
    this.next = next;
    this.answerer = turn.thread().client();
  }

  abstract S self();

  /** What the server asks, beside thread, turn and time. */
  abstract JsonObject params();

  /** The answer takes its time. */
  public S after(Duration time) {
    wire().pass(requireNonNull(time, "time"));
    return self();
  }

  /** Who answers; the client of the turn unless set. */
  public S answeredBy(ClientScript client) {
    answerer = requireNonNull(client, "client");
    return self();
  }

  /** The client answers with an error. */
  public P refused() {
    return answer("error", CallScript.error(-32000, "client refused"));
  }

  /** Nobody answers, or somebody does later. */
  public P unanswered() {
    next();
    return next;
  }

  @Override
  void say() {
    turn.sayPrompt();
    turn.thread().status(TurnScript.active("waitingOnApproval"));
    id = wire().nextServerRequest();
    params = turn.about().with("startedAtMs", wire().nowMs()).with(params());
    wire().ask(turn.thread().state().subscribers(), id, method, params);
    turn.thread().state().open().add(this);
  }

  final P answer(JsonObject result) {
    return answer("result", result);
  }

  private P answer(String member, JsonObject content) {
    next();
    wire().reply(answerer.connection(), id, member, content);
    if (!resolved) {
      resolve();
      turn.thread().status(TurnScript.active());
    }
    return next;
  }

  /** The question is not open any longer. */
  void resolve() {
    resolved = true;
    turn.thread().state().open().remove(this);
    turn.thread().notify("serverRequest/resolved", JsonObject.object().with("requestId", id));
  }

  /** A client that comes later is asked the same. */
  void repeatTo(Connection connection) {
    wire().ask(List.of(connection), id, method, params);
  }

  @Override
  String what() {
    return method;
  }
}
