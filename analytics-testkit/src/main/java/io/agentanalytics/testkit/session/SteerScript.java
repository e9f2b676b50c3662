package io.agentanalytics.testkit.session;

import static java.util.Objects.requireNonNull;

import io.agentanalytics.testkit.internal.JsonObject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A client says more while a turn runs, or when it thinks that one does (protocol.md 5.3). */
public final class SteerScript extends Phrase {
  private final TurnScript turn;
  private final ClientScript client;
  private final List<ScriptedInput> input = new ArrayList<>();
  private String expectedTurnId;
  private long id;

  SteerScript(TurnScript turn, ClientScript client, String text) {
    super(turn.wire());
    this.turn = turn;
    this.client = client;
    this.expectedTurnId = turn.id();
    input.add(ScriptedInput.text(text));
  }

  /** More of what the client says. */
  public SteerScript input(ScriptedInput... parts) {
    describe();
    input.addAll(List.of(parts));
    return this;
  }

  /** The client says nothing. */
  public SteerScript withoutInput() {
    describe();
    input.clear();
    return this;
  }

  /** The turn that the client expects to be running; this one unless set. */
  public SteerScript expecting(String turnId) {
    describe();
    expectedTurnId = requireNonNull(turnId, "turnId");
    return this;
  }

  @Override
  void say() {
    if (!turn.hasEnded()) {
      turn.sayPrompt();
    }
    id =
        wire()
            .request(
                client.connection(),
                "turn/steer",
                JsonObject.object()
                    .with("threadId", turn.thread().id())
                    .with("expectedTurnId", expectedTurnId)
                    .with("input", ScriptedInput.contents(input)));
  }

  /** The answer takes its time. */
  public SteerScript after(Duration time) {
    wire().pass(requireNonNull(time, "time"));
    return this;
  }

  /** The server takes it, and the turn has one more message of the user. */
  public TurnScript accepted() {
    next().respond(client.connection(), id, JsonObject.object().with("turnId", turn.id()));
    return PlainItemScript.ofUser(turn, input).completes();
  }

  /** The server does not take it. */
  public TurnScript rejected(SteerError because) {
    next();
    wire().refuse(client.connection(), id, because.error(expectedTurnId, turn.id()));
    return turn;
  }

  /** The server never answers. */
  public TurnScript unanswered() {
    next();
    return turn;
  }

  @Override
  String what() {
    return "turn/steer";
  }
}
