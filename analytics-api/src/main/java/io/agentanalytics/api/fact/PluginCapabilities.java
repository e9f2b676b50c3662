package io.agentanalytics.api.fact;

import static java.util.Objects.requireNonNull;

import io.agentanalytics.api.internal.Properties;
import io.agentanalytics.api.internal.Property;
import java.util.List;
import java.util.Optional;

/**
 * What a plugin offers (facts.md 4.13).
 *
 * <p>The constructor changes when components join: build with {@link #builder()}.
 *
 * @param configName not used by reduction
 * @param displayName not used by reduction
 * @param description not used by reduction
 */
public record PluginCapabilities(
    String configName,
    String displayName,
    Optional<String> description,
    boolean hasSkills,
    List<String> mcpServerNames,
    List<String> appConnectorIds) {
  public PluginCapabilities {
    requireNonNull(configName, "configName");
    requireNonNull(displayName, "displayName");
    requireNonNull(description, "description");
    mcpServerNames = List.copyOf(mcpServerNames);
    appConnectorIds = List.copyOf(appConnectorIds);
  }

  /** A builder without any value. */
  public static Builder builder() {
    return new Builder();
  }

  /** Collects the components of the capabilities of a plugin. */
  public static final class Builder {
    private final Properties<Builder> properties = new Properties<>("PluginCapabilities", this);
    private final Property<Builder, String> configName = properties.withDefault("configName", "");
    private final Property<Builder, String> displayName = properties.withDefault("displayName", "");
    private final Property<Builder, String> description = properties.optional("description");
    private final Property<Builder, Boolean> hasSkills = properties.required("hasSkills");
    private final Property<Builder, List<String>> mcpServerNames =
        properties.withDefault("mcpServerNames", List.of());
    private final Property<Builder, List<String>> appConnectorIds =
        properties.withDefault("appConnectorIds", List.of());

    private Builder() {}

    /** Empty unless set; reduction does not use it. */
    public Builder configName(String value) {
      return configName.set(value);
    }

    /** Empty unless set; reduction does not use it. */
    public Builder displayName(String value) {
      return displayName.set(value);
    }

    /** None unless set; reduction does not use it. */
    public Builder description(String value) {
      return description.set(value);
    }

    public Builder hasSkills(boolean value) {
      return hasSkills.set(value);
    }

    /** None unless set. */
    public Builder mcpServerNames(List<String> value) {
      return mcpServerNames.set(value);
    }

    /** In the order in which events list them; none unless set. */
    public Builder appConnectorIds(List<String> value) {
      return appConnectorIds.set(value);
    }

    /**
     * The summary.
     *
     * @throws IllegalStateException naming every required property that is not set
     */
    public PluginCapabilities build() {
      properties.check();
      return new PluginCapabilities(
          configName.get(),
          displayName.get(),
          description.find(),
          hasSkills.get(),
          mcpServerNames.get(),
          appConnectorIds.get());
    }
  }
}
