package io.agentanalytics.api.event;

import static java.util.Objects.requireNonNull;

import io.agentanalytics.api.internal.Properties;
import io.agentanalytics.api.internal.Property;
import java.util.List;
import java.util.Optional;

/**
 * A plugin was used (events.md 3.19).
 *
 * @param productClientId process-wide originator
 */
public record PluginUsedEvent(
    PluginMembers plugin,
    String productClientId,
    Optional<List<String>> mcpServerNames,
    String threadId,
    String turnId,
    String modelSlug)
    implements AnalyticsEvent {
  public PluginUsedEvent {
    requireNonNull(plugin, "plugin");
    requireNonNull(productClientId, "productClientId");
    requireNonNull(mcpServerNames, "mcpServerNames");
    mcpServerNames = mcpServerNames.map(List::copyOf);
    requireNonNull(threadId, "threadId");
    requireNonNull(turnId, "turnId");
    requireNonNull(modelSlug, "modelSlug");
  }

  @Override
  public String eventType() {
    return EventType.PLUGIN_USED.word();
  }

  /** A builder without any value. */
  public static Builder builder() {
    return new Builder();
  }

  /** Collects a use of a plugin; what may be absent is, until it is set. */
  public static final class Builder {
    private final Properties<Builder> properties = new Properties<>("PluginUsedEvent", this);
    private final Property<Builder, PluginMembers> plugin = properties.required("plugin");
    private final Property<Builder, String> productClientId =
        properties.required("productClientId");
    private Optional<List<String>> mcpServerNames = Optional.empty();
    private final Property<Builder, String> threadId = properties.required("threadId");
    private final Property<Builder, String> turnId = properties.required("turnId");
    private final Property<Builder, String> modelSlug = properties.required("modelSlug");

    private Builder() {}

    public Builder plugin(PluginMembers value) {
      return plugin.set(value);
    }

    public Builder productClientId(String value) {
      return productClientId.set(value);
    }

    public Builder mcpServerNames(Optional<List<String>> value) {
      mcpServerNames = value;
      return this;
    }

    public Builder threadId(String value) {
      return threadId.set(value);
    }

    public Builder turnId(String value) {
      return turnId.set(value);
    }

    public Builder modelSlug(String value) {
      return modelSlug.set(value);
    }

    /**
     * The record.
     *
     * @throws IllegalStateException naming every required property that is not set
     */
    public PluginUsedEvent build() {
      properties.check();
      return new PluginUsedEvent(
          plugin.get(),
          productClientId.get(),
          mcpServerNames,
          threadId.get(),
          turnId.get(),
          modelSlug.get());
    }
  }
}
