package io.agentanalytics.testkit.session;

import io.agentanalytics.testkit.internal.JsonObject;
import java.util.function.Function;

/**
 * How a turn begins (protocol.md 4.3, 5.1).
 *
 * @param method of the client's request; empty when no client asks for the turn
 * @param params of the request, behind the id of the thread
 * @param result what the server answers
 * @param hasPrompt whether the turn has a message of a user
 */
record TurnOpening(
    String method,
    Function<TurnScript, JsonObject> params,
    Function<TurnScript, JsonObject> result,
    boolean hasPrompt) {

  static final TurnOpening BY_CLIENT =
      new TurnOpening("turn/start", TurnScript::startParams, TurnOpening::withTurn, true);

  static final TurnOpening BY_AGENT =
      new TurnOpening("", turn -> JsonObject.object(), turn -> JsonObject.object(), true);

  static final TurnOpening BY_COMPACTION =
      new TurnOpening(
          "thread/compact/start", turn -> JsonObject.object(), turn -> JsonObject.object(), false);

  static TurnOpening byShell(String command) {
    return new TurnOpening(
        "thread/shellCommand",
        turn -> JsonObject.object().with("command", command),
        turn -> JsonObject.object(),
        false);
  }

  static TurnOpening byReview(String instructions) {
    return new TurnOpening(
        "review/start",
        turn ->
            JsonObject.object()
                .with(
                    "target",
                    JsonObject.object().with("type", "custom").with("instructions", instructions)),
        turn -> withTurn(turn).with("reviewThreadId", turn.thread().id()),
        true);
  }

  private static JsonObject withTurn(TurnScript turn) {
    return JsonObject.object().with("turn", turn.body().unstarted());
  }
}
