package io.agentanalytics.testkit.session;

import io.agentanalytics.testkit.internal.JsonObject;
import java.util.List;

/** An item that begins and completes at once: messages, and kinds without words of their own. */
final class PlainItemScript extends ItemScript<PlainItemScript> {
  private final JsonObject begun;
  private final JsonObject completed;

  private PlainItemScript(
      TurnScript turn, String kind, String id, JsonObject begun, JsonObject completed) {
    super(turn, kind, id);
    this.begun = begun;
    this.completed = completed;
  }

  static PlainItemScript ofUser(TurnScript turn, List<ScriptedInput> input) {
    JsonObject message = JsonObject.object().with("content", ScriptedInput.contents(input));
    return of(turn, "userMessage", message);
  }

  static PlainItemScript ofAgent(TurnScript turn, String text) {
    JsonObject message =
        JsonObject.object().with("text", text).with("phase", null).with("memoryCitation", null);
    return new PlainItemScript(
        turn,
        "agentMessage",
        turn.wire().ids().ofModel("msg_"),
        message.copy().with("text", ""),
        message);
  }

  static PlainItemScript of(TurnScript turn, String kind, JsonObject members) {
    return new PlainItemScript(turn, kind, turn.wire().ids().ofChance(), members, members);
  }

  @Override
  PlainItemScript self() {
    return this;
  }

  @Override
  JsonObject begun() {
    return begun;
  }

  TurnScript completes() {
    next();
    return complete(completed);
  }
}
