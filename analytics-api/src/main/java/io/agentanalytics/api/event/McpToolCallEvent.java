package io.agentanalytics.api.event;

import static java.util.Objects.requireNonNull;

import io.agentanalytics.api.internal.Properties;
import io.agentanalytics.api.internal.Property;
import java.util.Optional;

/** A tool of an MCP server was called (events.md 3.12). */
public record McpToolCallEvent(
    ToolItemBase base,
    String mcpServerName,
    String mcpToolName,
    boolean mcpErrorPresent,
    Optional<String> pluginId,
    Optional<String> connectorId,
    Optional<String> voiceSessionId,
    Optional<String> elicitationType)
    implements ToolItemEvent {
  public McpToolCallEvent {
    requireNonNull(base, "base");
    requireNonNull(mcpServerName, "mcpServerName");
    requireNonNull(mcpToolName, "mcpToolName");
    requireNonNull(pluginId, "pluginId");
    requireNonNull(connectorId, "connectorId");
    requireNonNull(voiceSessionId, "voiceSessionId");
    requireNonNull(elicitationType, "elicitationType");
  }

  @Override
  public String eventType() {
    return EventType.MCP_TOOL_CALL.word();
  }

  /** A builder without any value. */
  public static Builder builder() {
    return new Builder();
  }

  /** Collects a call of a tool of an MCP server; what may be absent is, until it is set. */
  public static final class Builder {
    private final Properties<Builder> properties = new Properties<>("McpToolCallEvent", this);
    private final Property<Builder, ToolItemBase> base = properties.required("base");
    private final Property<Builder, String> mcpServerName = properties.required("mcpServerName");
    private final Property<Builder, String> mcpToolName = properties.required("mcpToolName");
    private final Property<Builder, Boolean> mcpErrorPresent =
        properties.required("mcpErrorPresent");
    private Optional<String> pluginId = Optional.empty();
    private Optional<String> connectorId = Optional.empty();
    private Optional<String> voiceSessionId = Optional.empty();
    private Optional<String> elicitationType = Optional.empty();

    private Builder() {}

    public Builder base(ToolItemBase value) {
      return base.set(value);
    }

    public Builder mcpServerName(String value) {
      return mcpServerName.set(value);
    }

    public Builder mcpToolName(String value) {
      return mcpToolName.set(value);
    }

    public Builder mcpErrorPresent(boolean value) {
      return mcpErrorPresent.set(value);
    }

    public Builder pluginId(Optional<String> value) {
      pluginId = value;
      return this;
    }

    public Builder connectorId(Optional<String> value) {
      connectorId = value;
      return this;
    }

    public Builder voiceSessionId(Optional<String> value) {
      voiceSessionId = value;
      return this;
    }

    public Builder elicitationType(Optional<String> value) {
      elicitationType = value;
      return this;
    }

    /**
     * The record.
     *
     * @throws IllegalStateException naming every required property that is not set
     */
    public McpToolCallEvent build() {
      properties.check();
      return new McpToolCallEvent(
          base.get(),
          mcpServerName.get(),
          mcpToolName.get(),
          mcpErrorPresent.get(),
          pluginId,
          connectorId,
          voiceSessionId,
          elicitationType);
    }
  }
}
