package io.agentanalytics.api.event;

import static java.util.Objects.requireNonNull;

import io.agentanalytics.api.internal.Properties;
import io.agentanalytics.api.internal.Property;
import java.util.Optional;

/** The agent generated an image (events.md 3.16). */
public record ImageGenerationEvent(
    ToolItemBase base,
    boolean revisedPromptPresent,
    boolean savedPathPresent,
    Optional<Boolean> transparentBackground,
    Optional<String> imagegenRequestId,
    Optional<String> generationId)
    implements ToolItemEvent {
  public ImageGenerationEvent {
    requireNonNull(base, "base");
    requireNonNull(transparentBackground, "transparentBackground");
    requireNonNull(imagegenRequestId, "imagegenRequestId");
    requireNonNull(generationId, "generationId");
  }

  @Override
  public String eventType() {
    return EventType.IMAGE_GENERATION.word();
  }

  /** A builder without any value. */
  public static Builder builder() {
    return new Builder();
  }

  /** Collects what an image was generated with; what may be absent is, until it is set. */
  public static final class Builder {
    private final Properties<Builder> properties = new Properties<>("ImageGenerationEvent", this);
    private final Property<Builder, ToolItemBase> base = properties.required("base");
    private final Property<Builder, Boolean> revisedPromptPresent =
        properties.required("revisedPromptPresent");
    private final Property<Builder, Boolean> savedPathPresent =
        properties.required("savedPathPresent");
    private Optional<Boolean> transparentBackground = Optional.empty();
    private Optional<String> imagegenRequestId = Optional.empty();
    private Optional<String> generationId = Optional.empty();

    private Builder() {}

    public Builder base(ToolItemBase value) {
      return base.set(value);
    }

    public Builder revisedPromptPresent(boolean value) {
      return revisedPromptPresent.set(value);
    }

    public Builder savedPathPresent(boolean value) {
      return savedPathPresent.set(value);
    }

    public Builder transparentBackground(Optional<Boolean> value) {
      transparentBackground = value;
      return this;
    }

    public Builder imagegenRequestId(Optional<String> value) {
      imagegenRequestId = value;
      return this;
    }

    public Builder generationId(Optional<String> value) {
      generationId = value;
      return this;
    }

    /**
     * The record.
     *
     * @throws IllegalStateException naming every required property that is not set
     */
    public ImageGenerationEvent build() {
      properties.check();
      return new ImageGenerationEvent(
          base.get(),
          revisedPromptPresent.get(),
          savedPathPresent.get(),
          transparentBackground,
          imagegenRequestId,
          generationId);
    }
  }
}
