package io.agentanalytics.testkit.session;

import static java.util.Objects.requireNonNull;

import io.agentanalytics.testkit.internal.JsonObject;
import java.time.Duration;

/**
 * An item of a turn: begins, and completes in one of the ways of its kind (protocol.md 6.1). It may
 * complete more than once, and after its turn, as items of real servers do.
 *
 * @param <S> the kind, so that descriptions can be chained
 */
public abstract class ItemScript<S extends ItemScript<S>> extends Phrase {
  private final TurnScript turn;
  private final String kind;
  private String id;
  private long startedAtMs;

  /**
   * @param kind the {@code type} on the wire
   * @param id unless the script names it
   */
  ItemScript(TurnScript turn, String kind, String id) {
    super(turn.wire());
    this.turn = turn;
    this.kind = kind;
    this.id = id;
  }

  abstract S self();

  /** What an item of this kind has when it begins, beside type and id. */
  abstract JsonObject begun();

  /** The id of the item. */
  public S id(String value) {
    describe();
    id = requireNonNull(value, "value");
    return self();
  }

  /** Time passes before the next thing happens. */
  public S after(Duration time) {
    wire().pass(requireNonNull(time, "time"));
    return self();
  }

  /** The item begins and does not complete, or completes later. */
  public TurnScript leftOpen() {
    next();
    return turn;
  }

  @Override
  void say() {
    beforeItem();
    startedAtMs = wire().nowMs();
    tell("item/started", "startedAtMs", begun());
  }

  /** What has to be said before the item: the user's message, unless the kind can come earlier. */
  void beforeItem() {
    turn.sayPrompt();
  }

  /** The item completes with these members beside type and id. */
  final TurnScript complete(JsonObject members) {
    tell("item/completed", "completedAtMs", members);
    return turn;
  }

  private void tell(String method, String time, JsonObject members) {
    JsonObject item = JsonObject.object().with("type", kind).with("id", id).with(members);
    turn.thread()
        .notify(
            method,
            JsonObject.object()
                .with("turnId", turn.id())
                .with("item", item)
                .with(time, wire().nowMs()));
  }

  TurnScript turn() {
    return turn;
  }

  String id() {
    return id;
  }

  /** Ms since the item began. */
  long elapsedMs() {
    return wire().nowMs() - startedAtMs;
  }

  @Override
  String what() {
    return kind + " " + id;
  }
}
