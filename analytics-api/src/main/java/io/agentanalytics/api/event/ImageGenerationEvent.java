package io.agentanalytics.api.event;

import static java.util.Objects.requireNonNull;

/** The agent generated an image (events.md 3.16). */
public record ImageGenerationEvent(
    ToolItemBase base, boolean revisedPromptPresent, boolean savedPathPresent)
    implements ToolItemEvent {
  public ImageGenerationEvent {
    requireNonNull(base, "base");
  }

  @Override
  public String eventType() {
    return EventType.IMAGE_GENERATION.word();
  }
}
