package io.agentanalytics.api.event;

import static java.util.Objects.requireNonNull;

import io.agentanalytics.api.fact.ApprovalsReviewer;
import io.agentanalytics.api.fact.CollaborationMode;
import io.agentanalytics.api.fact.Personality;
import io.agentanalytics.api.fact.ReasoningSummary;
import io.agentanalytics.api.fact.ServiceTier;
import io.agentanalytics.api.internal.Properties;
import io.agentanalytics.api.internal.Property;
import io.agentanalytics.api.protocol.ReasoningEffort;
import java.util.Optional;

/**
 * The settings of a turn as events show them (events.md 3.8, reduction.md 6).
 *
 * @param reasoningSummary never {@code none}
 * @param approvalPolicy kebab-case
 * @param personality never {@code none}
 */
public record TurnSettings(
    String model,
    String modelProvider,
    SandboxPolicy sandboxPolicy,
    Optional<ReasoningEffort> reasoningEffort,
    Optional<ReasoningSummary> reasoningSummary,
    ServiceTier serviceTier,
    String approvalPolicy,
    ApprovalsReviewer approvalsReviewer,
    Optional<Boolean> guardianV2Enabled,
    Optional<String> multiAgentVersion,
    boolean sandboxNetworkAccess,
    CollaborationMode collaborationMode,
    Optional<Personality> personality) {
  public TurnSettings {
    requireNonNull(model, "model");
    requireNonNull(modelProvider, "modelProvider");
    requireNonNull(sandboxPolicy, "sandboxPolicy");
    requireNonNull(reasoningEffort, "reasoningEffort");
    requireNonNull(reasoningSummary, "reasoningSummary");
    requireNonNull(serviceTier, "serviceTier");
    requireNonNull(approvalPolicy, "approvalPolicy");
    requireNonNull(approvalsReviewer, "approvalsReviewer");
    requireNonNull(guardianV2Enabled, "guardianV2Enabled");
    requireNonNull(multiAgentVersion, "multiAgentVersion");
    requireNonNull(collaborationMode, "collaborationMode");
    requireNonNull(personality, "personality");
  }

  /** A builder without any value. */
  public static Builder builder() {
    return new Builder();
  }

  /** Collects the settings of a turn; what may be absent is, until it is set. */
  public static final class Builder {
    private final Properties<Builder> properties = new Properties<>("TurnSettings", this);
    private final Property<Builder, String> model = properties.required("model");
    private final Property<Builder, String> modelProvider = properties.required("modelProvider");
    private final Property<Builder, SandboxPolicy> sandboxPolicy =
        properties.required("sandboxPolicy");
    private Optional<ReasoningEffort> reasoningEffort = Optional.empty();
    private Optional<ReasoningSummary> reasoningSummary = Optional.empty();
    private final Property<Builder, ServiceTier> serviceTier = properties.required("serviceTier");
    private final Property<Builder, String> approvalPolicy = properties.required("approvalPolicy");
    private final Property<Builder, ApprovalsReviewer> approvalsReviewer =
        properties.required("approvalsReviewer");
    private Optional<Boolean> guardianV2Enabled = Optional.empty();
    private Optional<String> multiAgentVersion = Optional.empty();
    private final Property<Builder, Boolean> sandboxNetworkAccess =
        properties.required("sandboxNetworkAccess");
    private final Property<Builder, CollaborationMode> collaborationMode =
        properties.required("collaborationMode");
    private Optional<Personality> personality = Optional.empty();

    private Builder() {}

    public Builder model(String value) {
      return model.set(value);
    }

    public Builder modelProvider(String value) {
      return modelProvider.set(value);
    }

    public Builder sandboxPolicy(SandboxPolicy value) {
      return sandboxPolicy.set(value);
    }

    public Builder reasoningEffort(Optional<ReasoningEffort> value) {
      reasoningEffort = value;
      return this;
    }

    public Builder reasoningSummary(Optional<ReasoningSummary> value) {
      reasoningSummary = value;
      return this;
    }

    public Builder serviceTier(ServiceTier value) {
      return serviceTier.set(value);
    }

    public Builder approvalPolicy(String value) {
      return approvalPolicy.set(value);
    }

    public Builder approvalsReviewer(ApprovalsReviewer value) {
      return approvalsReviewer.set(value);
    }

    public Builder guardianV2Enabled(Optional<Boolean> value) {
      guardianV2Enabled = value;
      return this;
    }

    public Builder multiAgentVersion(Optional<String> value) {
      multiAgentVersion = value;
      return this;
    }

    public Builder sandboxNetworkAccess(boolean value) {
      return sandboxNetworkAccess.set(value);
    }

    public Builder collaborationMode(CollaborationMode value) {
      return collaborationMode.set(value);
    }

    public Builder personality(Optional<Personality> value) {
      personality = value;
      return this;
    }

    /**
     * The record.
     *
     * @throws IllegalStateException naming every required property that is not set
     */
    public TurnSettings build() {
      properties.check();
      return new TurnSettings(
          model.get(),
          modelProvider.get(),
          sandboxPolicy.get(),
          reasoningEffort,
          reasoningSummary,
          serviceTier.get(),
          approvalPolicy.get(),
          approvalsReviewer.get(),
          guardianV2Enabled,
          multiAgentVersion,
          sandboxNetworkAccess.get(),
          collaborationMode.get(),
          personality);
    }
  }
}
