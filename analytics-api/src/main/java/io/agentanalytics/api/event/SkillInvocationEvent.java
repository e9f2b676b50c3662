package io.agentanalytics.api.event;

import static java.util.Objects.requireNonNull;

import io.agentanalytics.api.fact.InvocationType;
import io.agentanalytics.api.fact.SkillScope;
import io.agentanalytics.api.internal.Properties;
import io.agentanalytics.api.internal.Property;
import java.util.Optional;

/**
 * A skill was used (events.md 3.1).
 *
 * @param skillId SHA-1 in hex (reduction.md 8.2)
 * @param productClientId process-wide originator
 * @param repoUrl fetch URL of origin as it is
 */
public record SkillInvocationEvent(
    String skillId,
    String skillName,
    String productClientId,
    SkillScope skillScope,
    Optional<String> pluginId,
    Optional<String> remotePluginId,
    Optional<String> repoUrl,
    String threadId,
    String turnId,
    Optional<String> voiceSessionId,
    InvocationType invokeType,
    String modelSlug)
    implements AnalyticsEvent {
  public SkillInvocationEvent {
    requireNonNull(skillId, "skillId");
    requireNonNull(skillName, "skillName");
    requireNonNull(productClientId, "productClientId");
    requireNonNull(skillScope, "skillScope");
    requireNonNull(pluginId, "pluginId");
    requireNonNull(remotePluginId, "remotePluginId");
    requireNonNull(repoUrl, "repoUrl");
    requireNonNull(threadId, "threadId");
    requireNonNull(turnId, "turnId");
    requireNonNull(voiceSessionId, "voiceSessionId");
    requireNonNull(invokeType, "invokeType");
    requireNonNull(modelSlug, "modelSlug");
  }

  @Override
  public String eventType() {
    return EventType.SKILL_INVOCATION.word();
  }

  /** A builder without any value. */
  public static Builder builder() {
    return new Builder();
  }

  /** Collects a use of a skill; what may be absent is, until it is set. */
  public static final class Builder {
    private final Properties<Builder> properties = new Properties<>("SkillInvocationEvent", this);
    private final Property<Builder, String> skillId = properties.required("skillId");
    private final Property<Builder, String> skillName = properties.required("skillName");
    private final Property<Builder, String> productClientId =
        properties.required("productClientId");
    private final Property<Builder, SkillScope> skillScope = properties.required("skillScope");
    private Optional<String> pluginId = Optional.empty();
    private Optional<String> remotePluginId = Optional.empty();
    private Optional<String> repoUrl = Optional.empty();
    private final Property<Builder, String> threadId = properties.required("threadId");
    private final Property<Builder, String> turnId = properties.required("turnId");
    private Optional<String> voiceSessionId = Optional.empty();
    private final Property<Builder, InvocationType> invokeType = properties.required("invokeType");
    private final Property<Builder, String> modelSlug = properties.required("modelSlug");

    private Builder() {}

    public Builder skillId(String value) {
      return skillId.set(value);
    }

    public Builder skillName(String value) {
      return skillName.set(value);
    }

    public Builder productClientId(String value) {
      return productClientId.set(value);
    }

    public Builder skillScope(SkillScope value) {
      return skillScope.set(value);
    }

    public Builder pluginId(Optional<String> value) {
      pluginId = value;
      return this;
    }

    public Builder remotePluginId(Optional<String> value) {
      remotePluginId = value;
      return this;
    }

    public Builder repoUrl(Optional<String> value) {
      repoUrl = value;
      return this;
    }

    public Builder threadId(String value) {
      return threadId.set(value);
    }

    public Builder turnId(String value) {
      return turnId.set(value);
    }

    public Builder voiceSessionId(Optional<String> value) {
      voiceSessionId = value;
      return this;
    }

    public Builder invokeType(InvocationType value) {
      return invokeType.set(value);
    }

    public Builder modelSlug(String value) {
      return modelSlug.set(value);
    }

    /**
     * The record.
     *
     * @throws IllegalStateException naming every required property that is not set
     */
    public SkillInvocationEvent build() {
      properties.check();
      return new SkillInvocationEvent(
          skillId.get(),
          skillName.get(),
          productClientId.get(),
          skillScope.get(),
          pluginId,
          remotePluginId,
          repoUrl,
          threadId.get(),
          turnId.get(),
          voiceSessionId,
          invokeType.get(),
          modelSlug.get());
    }
  }
}
