package io.agentanalytics.api.protocol;

import static java.util.Objects.requireNonNull;

import io.agentanalytics.api.internal.Checks;
import io.agentanalytics.api.internal.Properties;
import io.agentanalytics.api.internal.Property;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A call of a tool that the client itself provides (protocol.md 6.2).
 *
 * <p>The constructor changes when components join: build with {@link #builder()}.
 *
 * @param durationMs how long the tool ran, in ms; may be negative on the wire
 */
public record DynamicToolCallItem(
    String id,
    String tool,
    Word<ItemStatus> status,
    Optional<List<DynamicToolContent>> contentItems,
    Optional<Boolean> success,
    OptionalLong durationMs)
    implements ToolItem {
  public DynamicToolCallItem {
    requireNonNull(id, "id");
    requireNonNull(tool, "tool");
    requireNonNull(status, "status");
    requireNonNull(contentItems, "contentItems");
    requireNonNull(success, "success");
    requireNonNull(durationMs, "durationMs");
    contentItems = contentItems.map(List::copyOf);
  }

  @Override
  public ToolItemKind kind() {
    return ToolItemKind.DYNAMIC_TOOL_CALL;
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.dynamicToolCall(this);
  }

  /** A builder without any value. */
  public static Builder builder() {
    return new Builder();
  }

  /** Collects the components of a call of a dynamic tool. */
  public static final class Builder {
    private final Properties<Builder> properties = new Properties<>("DynamicToolCallItem", this);
    private final Property<Builder, String> id = properties.required("id");
    private final Property<Builder, String> tool = properties.required("tool");
    private final Property<Builder, Word<ItemStatus>> status = properties.required("status");
    private final Property<Builder, List<DynamicToolContent>> contentItems =
        properties.optional("contentItems");
    private final Property<Builder, Boolean> success = properties.optional("success");
    private final Property<Builder, Long> durationMs = properties.optional("durationMs");

    private Builder() {}

    public Builder id(String value) {
      return id.set(value);
    }

    public Builder tool(String value) {
      return tool.set(value);
    }

    public Builder status(ItemStatus value) {
      return status.set(Word.of(value));
    }

    public Builder contentItems(List<DynamicToolContent> value) {
      return contentItems.set(value);
    }

    public Builder success(boolean value) {
      return success.set(value);
    }

    /** How long it ran; unknown unless set. Kept in whole milliseconds, rounded down. */
    public Builder duration(Duration value) {
      return durationMs.set(Checks.millis("duration", value));
    }

    /**
     * The item.
     *
     * @throws IllegalStateException naming every required property that is not set
     */
    public DynamicToolCallItem build() {
      properties.check();
      return new DynamicToolCallItem(
          id.get(),
          tool.get(),
          status.get(),
          contentItems.find(),
          success.find(),
          Property.findLong(durationMs));
    }
  }
}
