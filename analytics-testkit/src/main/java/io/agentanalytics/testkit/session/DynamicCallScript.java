package io.agentanalytics.testkit.session;

import static java.util.Objects.requireNonNull;

import io.agentanalytics.api.protocol.ItemStatus;
import io.agentanalytics.testkit.internal.JsonObject;
import io.agentanalytics.testkit.internal.JsonReader;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A call of a tool that the client itself runs: the server asks it to. */
public final class DynamicCallScript extends TimedItemScript<DynamicCallScript> {
  private final String tool;
  private @Nullable Object arguments = JsonObject.object();
  private long request;

  DynamicCallScript(TurnScript turn, String tool) {
    super(turn, "dynamicToolCall", turn.wire().ids().ofModel("call_"));
    this.tool = tool;
  }

  @Override
  DynamicCallScript self() {
    return this;
  }

  /** What the tool is called with, as JSON text; an empty object unless set. */
  public DynamicCallScript arguments(String json) {
    describe();
    arguments = JsonReader.read(json);
    return this;
  }

  @Override
  void say() {
    super.say();
    request = wire().nextServerRequest();
    JsonObject call =
        turn()
            .about()
            .with("callId", id())
            .with("namespace", null)
            .with("tool", tool)
            .with("arguments", arguments);
    wire().ask(turn().thread().state().subscribers(), request, "item/tool/call", call);
  }

  /** The client's tool gives texts. */
  public TurnScript returns(String... texts) {
    return answered(List.of(texts).stream().map(DynamicCallScript::text).toList(), true);
  }

  /** The client's tool gives an image. */
  public TurnScript returnsImage(String url) {
    return answered(
        List.of(
            JsonObject.object()
                .with("type", "inputImage")
                .with("imageUrl", requireNonNull(url, "url"))),
        true);
  }

  /** The client's tool says that it failed. */
  public TurnScript fails(String text) {
    return answered(List.of(text(text)), false);
  }

  /** The client answers with an error. */
  public TurnScript crashes(String message) {
    next();
    wire().reply(connection(), request, "error", CallScript.error(-32000, message));
    return completed(List.of(text("dynamic tool request failed")), false);
  }

  private static JsonObject text(String text) {
    return JsonObject.object().with("type", "inputText").with("text", requireNonNull(text, "text"));
  }

  private TurnScript answered(List<JsonObject> content, boolean success) {
    next();
    JsonObject result = JsonObject.object().with("contentItems", content).with("success", success);
    wire().reply(connection(), request, "result", result);
    return completed(content, success);
  }

  private TurnScript completed(List<JsonObject> content, boolean success) {
    return complete(
        item(success ? ItemStatus.COMPLETED : ItemStatus.FAILED)
            .with("contentItems", content)
            .with("success", success)
            .with("durationMs", executionMs()));
  }

  private Connection connection() {
    return turn().thread().client().connection();
  }

  @Override
  JsonObject begun() {
    return item(ItemStatus.IN_PROGRESS);
  }

  private JsonObject item(ItemStatus status) {
    return JsonObject.object()
        .with("namespace", null)
        .with("tool", tool)
        .with("arguments", arguments)
        .with("status", status)
        .with("contentItems", null)
        .with("success", null)
        .with("durationMs", null);
  }
}
