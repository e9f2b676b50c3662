package io.agentanalytics.core.reduce;

import io.agentanalytics.api.event.AnalyticsEvent;
import io.agentanalytics.api.event.ToolItemBase;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;

/**
 * What is special about one tool item; everything else is the same for all kinds.
 *
 * @param toolName as events name the tool
 * @param outcome empty while the item runs: then it gives no event
 * @param executionMs how long the tool itself says that it ran, in ms
 * @param byModel whether the model made the call: not a hosted tool, and not the user
 * @param timedByItem whether newer releases say that it ran as long as its item
 * @param event builds the event from the part that all kinds share
 */
record ToolRule(
    String toolName,
    Optional<ToolOutcome> outcome,
    OptionalLong executionMs,
    boolean byModel,
    boolean timedByItem,
    Function<ToolItemBase, AnalyticsEvent> event) {

  /** The same rule for a call that was not the model's. */
  ToolRule notByModel() {
    return new ToolRule(toolName, outcome, executionMs, false, timedByItem, event);
  }

  /** The same rule for a call that runs as long as its item. */
  ToolRule timed() {
    return new ToolRule(toolName, outcome, executionMs, byModel, true, event);
  }
}
