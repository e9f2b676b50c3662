package io.agentanalytics.api.protocol;

import static java.util.Objects.requireNonNull;

/**
 * An image that was generated (protocol.md 6.2). Prompt and path are not kept.
 *
 * @param status free text
 */
public record ImageGenerationItem(
    String id, String status, boolean revisedPromptPresent, boolean savedPathPresent)
    implements ToolItem {
  public ImageGenerationItem {
    requireNonNull(id, "id");
    requireNonNull(status, "status");
  }

  @Override
  public ToolItemKind kind() {
    return ToolItemKind.IMAGE_GENERATION;
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.imageGeneration(this);
  }
}
