package io.agentanalytics.api.event;

import static java.util.Objects.requireNonNull;

import io.agentanalytics.api.internal.Properties;
import io.agentanalytics.api.internal.Property;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The members that all plugin events share; they stand on the level of the event (events.md 3.19).
 *
 * @param pluginId remote id when present, else the local one
 * @param hasSkills the last three are empty without a capability summary
 */
public record PluginMembers(
    String pluginId,
    Optional<String> remotePluginId,
    String pluginName,
    String marketplaceName,
    Optional<Boolean> hasSkills,
    OptionalLong mcpServerCount,
    Optional<List<String>> connectorIds) {
  public PluginMembers {
    requireNonNull(pluginId, "pluginId");
    requireNonNull(remotePluginId, "remotePluginId");
    requireNonNull(pluginName, "pluginName");
    requireNonNull(marketplaceName, "marketplaceName");
    requireNonNull(hasSkills, "hasSkills");
    requireNonNull(mcpServerCount, "mcpServerCount");
    requireNonNull(connectorIds, "connectorIds");
    connectorIds = connectorIds.map(List::copyOf);
  }

  /** A builder without any value. */
  public static Builder builder() {
    return new Builder();
  }

  /** Collects the members of a plugin; what may be absent is, until it is set. */
  public static final class Builder {
    private final Properties<Builder> properties = new Properties<>("PluginMembers", this);
    private final Property<Builder, String> pluginId = properties.required("pluginId");
    private Optional<String> remotePluginId = Optional.empty();
    private final Property<Builder, String> pluginName = properties.required("pluginName");
    private final Property<Builder, String> marketplaceName =
        properties.required("marketplaceName");
    private Optional<Boolean> hasSkills = Optional.empty();
    private OptionalLong mcpServerCount = OptionalLong.empty();
    private Optional<List<String>> connectorIds = Optional.empty();

    private Builder() {}

    public Builder pluginId(String value) {
      return pluginId.set(value);
    }

    public Builder remotePluginId(Optional<String> value) {
      remotePluginId = value;
      return this;
    }

    public Builder pluginName(String value) {
      return pluginName.set(value);
    }

    public Builder marketplaceName(String value) {
      return marketplaceName.set(value);
    }

    public Builder hasSkills(Optional<Boolean> value) {
      hasSkills = value;
      return this;
    }

    public Builder mcpServerCount(OptionalLong value) {
      mcpServerCount = value;
      return this;
    }

    public Builder connectorIds(Optional<List<String>> value) {
      connectorIds = value;
      return this;
    }

    /**
     * The record.
     *
     * @throws IllegalStateException naming every required property that is not set
     */
    public PluginMembers build() {
      properties.check();
      return new PluginMembers(
          pluginId.get(),
          remotePluginId,
          pluginName.get(),
          marketplaceName.get(),
          hasSkills,
          mcpServerCount,
          connectorIds);
    }
  }
}
