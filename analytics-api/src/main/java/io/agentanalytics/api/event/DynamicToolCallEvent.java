package io.agentanalytics.api.event;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import java.util.OptionalLong;

/**
 * A tool of the client was called (events.md 3.13).
 *
 * @param outputContentItemCount the three counts are empty when the tool gave no content list
 */
public record DynamicToolCallEvent(
    ToolItemBase base,
    String dynamicToolName,
    Optional<Boolean> success,
    OptionalLong outputContentItemCount,
    OptionalLong outputTextItemCount,
    OptionalLong outputImageItemCount)
    implements ToolItemEvent {
  public DynamicToolCallEvent {
    requireNonNull(base, "base");
    requireNonNull(dynamicToolName, "dynamicToolName");
    requireNonNull(success, "success");
    requireNonNull(outputContentItemCount, "outputContentItemCount");
    requireNonNull(outputTextItemCount, "outputTextItemCount");
    requireNonNull(outputImageItemCount, "outputImageItemCount");
  }

  @Override
  public String eventType() {
    return EventType.DYNAMIC_TOOL_CALL.word();
  }
}
