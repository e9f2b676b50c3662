package io.agentanalytics.api.protocol;

import static java.util.Objects.requireNonNull;

import io.agentanalytics.api.internal.Checks;
import io.agentanalytics.api.internal.Properties;
import io.agentanalytics.api.internal.Property;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A call of a tool of an MCP server (protocol.md 6.2).
 *
 * <p>The constructor changes when components join: build with {@link #builder()}.
 *
 * @param errorPresent whether {@code error} is not null
 * @param durationMs how long the tool ran, in ms; may be negative on the wire
 */
public record McpToolCallItem(
    String id,
    String server,
    String tool,
    Word<ItemStatus> status,
    boolean errorPresent,
    OptionalLong durationMs,
    Optional<String> pluginId,
    Optional<AppContext> appContext)
    implements ToolItem {
  public McpToolCallItem {
    requireNonNull(id, "id");
    requireNonNull(server, "server");
    requireNonNull(tool, "tool");
    requireNonNull(status, "status");
    requireNonNull(durationMs, "durationMs");
    requireNonNull(pluginId, "pluginId");
    requireNonNull(appContext, "appContext");
  }

  @Override
  public ToolItemKind kind() {
    return ToolItemKind.MCP_TOOL_CALL;
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.mcpToolCall(this);
  }

  /** A builder without any value. */
  public static Builder builder() {
    return new Builder();
  }

  /** Collects the components of a call of an MCP tool. */
  public static final class Builder {
    private final Properties<Builder> properties = new Properties<>("McpToolCallItem", this);
    private final Property<Builder, String> id = properties.required("id");
    private final Property<Builder, String> server = properties.required("server");
    private final Property<Builder, String> tool = properties.required("tool");
    private final Property<Builder, Word<ItemStatus>> status = properties.required("status");
    private final Property<Builder, Boolean> errorPresent =
        properties.withDefault("errorPresent", false);
    private final Property<Builder, Long> durationMs = properties.optional("durationMs");
    private final Property<Builder, String> pluginId = properties.optional("pluginId");
    private final Property<Builder, AppContext> appContext = properties.optional("appContext");

    private Builder() {}

    public Builder id(String value) {
      return id.set(value);
    }

    public Builder server(String value) {
      return server.set(value);
    }

    public Builder tool(String value) {
      return tool.set(value);
    }

    public Builder status(ItemStatus value) {
      return status.set(Word.of(value));
    }

    /** False unless set. */
    public Builder errorPresent(boolean value) {
      return errorPresent.set(value);
    }

    /** How long it ran; unknown unless set. Kept in whole milliseconds, rounded down. */
    public Builder duration(Duration value) {
      return durationMs.set(Checks.millis("duration", value));
    }

    public Builder pluginId(String value) {
      return pluginId.set(value);
    }

    public Builder appContext(AppContext value) {
      return appContext.set(value);
    }

    /**
     * The item.
     *
     * @throws IllegalStateException naming every required property that is not set
     */
    public McpToolCallItem build() {
      properties.check();
      return new McpToolCallItem(
          id.get(),
          server.get(),
          tool.get(),
          status.get(),
          errorPresent.get(),
          Property.findLong(durationMs),
          pluginId.find(),
          appContext.find());
    }
  }
}
