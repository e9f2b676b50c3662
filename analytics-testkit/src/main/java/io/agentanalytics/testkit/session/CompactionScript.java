package io.agentanalytics.testkit.session;

import io.agentanalytics.testkit.internal.JsonObject;

/**
 * The context of a thread is compacted. As the first thing in a turn it comes before the user's
 * message, as with real servers.
 */
public final class CompactionScript extends ItemScript<CompactionScript> {
  CompactionScript(TurnScript turn) {
    super(turn, "contextCompaction", turn.wire().ids().ofChance());
  }

  @Override
  CompactionScript self() {
    return this;
  }

  @Override
  void beforeItem() {
    // A compaction can come before the message that it makes room for.
  }

  @Override
  JsonObject begun() {
    return JsonObject.object();
  }

  /** A model call sums up what is left out. */
  public CompactionScript usage(long input, long cached, long output, long reasoning) {
    next();
    turn().thread().state().tokens().add(input, cached, output, reasoning);
    turn().tellUsage();
    return this;
  }

  /** The context is compacted to this many tokens. */
  public TurnScript leaves(long tokens) {
    next();
    turn().thread().state().tokens().compactTo(tokens);
    turn().tellUsage();
    return complete(JsonObject.object());
  }
}
