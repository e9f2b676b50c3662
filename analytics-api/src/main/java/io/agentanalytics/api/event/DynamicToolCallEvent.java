package io.agentanalytics.api.event;

import static java.util.Objects.requireNonNull;

import io.agentanalytics.api.internal.Properties;
import io.agentanalytics.api.internal.Property;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A tool of the client was called (events.md 3.13).
 *
 * @param outputContentItemCount the counts are empty when the tool gave no content list
 */
public record DynamicToolCallEvent(
    ToolItemBase base,
    String dynamicToolName,
    Optional<Boolean> success,
    OptionalLong outputContentItemCount,
    OptionalLong outputTextItemCount,
    OptionalLong outputImageItemCount,
    OptionalLong outputAudioItemCount)
    implements ToolItemEvent {
  public DynamicToolCallEvent {
    requireNonNull(base, "base");
    requireNonNull(dynamicToolName, "dynamicToolName");
    requireNonNull(success, "success");
    requireNonNull(outputContentItemCount, "outputContentItemCount");
    requireNonNull(outputTextItemCount, "outputTextItemCount");
    requireNonNull(outputImageItemCount, "outputImageItemCount");
    requireNonNull(outputAudioItemCount, "outputAudioItemCount");
  }

  @Override
  public String eventType() {
    return EventType.DYNAMIC_TOOL_CALL.word();
  }

  /** A builder without any value. */
  public static Builder builder() {
    return new Builder();
  }

  /** Collects a call of a tool of the client; what may be absent is, until it is set. */
  public static final class Builder {
    private final Properties<Builder> properties = new Properties<>("DynamicToolCallEvent", this);
    private final Property<Builder, ToolItemBase> base = properties.required("base");
    private final Property<Builder, String> dynamicToolName =
        properties.required("dynamicToolName");
    private Optional<Boolean> success = Optional.empty();
    private OptionalLong outputContentItemCount = OptionalLong.empty();
    private OptionalLong outputTextItemCount = OptionalLong.empty();
    private OptionalLong outputImageItemCount = OptionalLong.empty();
    private OptionalLong outputAudioItemCount = OptionalLong.empty();

    private Builder() {}

    public Builder base(ToolItemBase value) {
      return base.set(value);
    }

    public Builder dynamicToolName(String value) {
      return dynamicToolName.set(value);
    }

    public Builder success(Optional<Boolean> value) {
      success = value;
      return this;
    }

    public Builder outputContentItemCount(OptionalLong value) {
      outputContentItemCount = value;
      return this;
    }

    public Builder outputTextItemCount(OptionalLong value) {
      outputTextItemCount = value;
      return this;
    }

    public Builder outputImageItemCount(OptionalLong value) {
      outputImageItemCount = value;
      return this;
    }

    public Builder outputAudioItemCount(OptionalLong value) {
      outputAudioItemCount = value;
      return this;
    }

    /**
     * The record.
     *
     * @throws IllegalStateException naming every required property that is not set
     */
    public DynamicToolCallEvent build() {
      properties.check();
      return new DynamicToolCallEvent(
          base.get(),
          dynamicToolName.get(),
          success,
          outputContentItemCount,
          outputTextItemCount,
          outputImageItemCount,
          outputAudioItemCount);
    }
  }
}
