package io.agentanalytics.api.fact;

import static java.util.Objects.requireNonNull;

import io.agentanalytics.api.internal.Properties;
import io.agentanalytics.api.internal.Property;
import java.util.Optional;

/**
 * A skill was used (facts.md 4.7).
 *
 * <p>The constructor changes when components join: build with {@link #builder()}.
 *
 * @param skillPath path of the skill file
 */
public record SkillInvocation(
    String skillName,
    SkillScope skillScope,
    String skillPath,
    Optional<String> pluginId,
    InvocationType invocationType) {
  public SkillInvocation {
    requireNonNull(skillName, "skillName");
    requireNonNull(skillScope, "skillScope");
    requireNonNull(skillPath, "skillPath");
    requireNonNull(pluginId, "pluginId");
    requireNonNull(invocationType, "invocationType");
  }

  /** A builder without any value. */
  public static Builder builder() {
    return new Builder();
  }

  /** Collects the components of the use of a skill. */
  public static final class Builder {
    private final Properties<Builder> properties = new Properties<>("SkillInvocation", this);
    private final Property<Builder, String> skillName = properties.required("skillName");
    private final Property<Builder, SkillScope> skillScope = properties.required("skillScope");
    private final Property<Builder, String> skillPath = properties.required("skillPath");
    private final Property<Builder, String> pluginId = properties.optional("pluginId");
    private final Property<Builder, InvocationType> invocationType =
        properties.required("invocationType");

    private Builder() {}

    public Builder skillName(String value) {
      return skillName.set(value);
    }

    public Builder skillScope(SkillScope value) {
      return skillScope.set(value);
    }

    /** Path of the skill file. */
    public Builder skillPath(String value) {
      return skillPath.set(value);
    }

    /** The plugin that the skill comes from, if any. */
    public Builder pluginId(String value) {
      return pluginId.set(value);
    }

    public Builder invocationType(InvocationType value) {
      return invocationType.set(value);
    }

    /**
     * The invocation.
     *
     * @throws IllegalStateException naming every required property that is not set
     */
    public SkillInvocation build() {
      properties.check();
      return new SkillInvocation(
          skillName.get(),
          skillScope.get(),
          skillPath.get(),
          pluginId.find(),
          invocationType.get());
    }
  }
}
