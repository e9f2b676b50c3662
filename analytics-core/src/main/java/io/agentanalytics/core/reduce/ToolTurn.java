package io.agentanalytics.core.reduce;

import io.agentanalytics.api.event.ToolEventType;
import io.agentanalytics.api.fact.PermissionProfile;
import io.agentanalytics.api.fact.TurnResolvedConfig;
import io.agentanalytics.api.protocol.ReasoningEffort;
import java.util.Optional;

/**
 * What the event of a tool says of the turn in which it ran.
 *
 * @param running whether the turn has not given its event
 * @param rootTurnId turn of the user that it goes back to; empty for a turn that gets no event
 * @param model empty while it is not known
 */
record ToolTurn(
    boolean running,
    boolean hasEvent,
    Optional<String> rootTurnId,
    Optional<String> model,
    Optional<String> modelProvider,
    Optional<ReasoningEffort> effort,
    Optional<PermissionProfile> permissions) {
  static final ToolTurn UNKNOWN =
      new ToolTurn(
          false,
          false,
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());

  /** Scripts name the calls that they make so. */
  private static final String SCRIPT_CALL = "exec-";

  static ToolTurn of(TurnState turn, boolean running) {
    Optional<TurnResolvedConfig> config = turn.setup().map(TurnSetup::config);
    return new ToolTurn(
        running,
        turn.hasEvent(),
        turn.hasEvent() ? turn.rootTurnId() : Optional.empty(),
        config.map(TurnResolvedConfig::model),
        config.map(TurnResolvedConfig::modelProvider),
        config.flatMap(known -> known.reasoningEffort().or(known::modelReasoningEffort)),
        config.map(TurnResolvedConfig::permissionProfile));
  }

  /** Who made a call; empty where releases do not say. */
  Optional<ToolEventType> madeBy(String itemId, boolean byModel) {
    if (!running || !hasEvent) {
      return Optional.empty();
    }
    if (itemId.startsWith(SCRIPT_CALL)) {
      return Optional.of(ToolEventType.INNER_TOOL_CALL);
    }
    return byModel ? Optional.of(ToolEventType.MODEL_TOOL_CALL) : Optional.empty();
  }
}
