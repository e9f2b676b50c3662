package io.agentanalytics.api.fact;

import static java.util.Objects.requireNonNull;

import io.agentanalytics.api.internal.Checks;
import io.agentanalytics.api.internal.Properties;
import io.agentanalytics.api.internal.Property;
import io.agentanalytics.api.protocol.ReasoningEffort;
import io.agentanalytics.api.protocol.SessionSource;
import java.util.Optional;

/**
 * The settings with which a turn runs (facts.md 4.4).
 *
 * <p>The constructor changes when components join: build with {@link #builder()}.
 *
 * @param numInputImages 0 or more
 * @param sessionSource not used by reduction
 * @param permissionProfileCwd absolute path: the working directory of the turn
 * @param firstTurn whether it is the first turn of its thread
 * @param turnTrigger what started it, in newer releases
 * @param workspaceKind as the client calls it, in newer releases
 * @param multiAgentVersion of its thread, in newer releases
 * @param modelReasoningEffort what the model takes when nobody chose an effort
 */
public record TurnResolvedConfig(
    String turnId,
    String threadId,
    long numInputImages,
    Optional<SubmissionType> submissionType,
    boolean ephemeral,
    SessionSource sessionSource,
    String model,
    String modelProvider,
    PermissionProfile permissionProfile,
    String permissionProfileCwd,
    Optional<ReasoningEffort> reasoningEffort,
    Optional<ReasoningSummary> reasoningSummary,
    Optional<ServiceTier> serviceTier,
    ApprovalPolicy approvalPolicy,
    ApprovalsReviewer approvalsReviewer,
    boolean sandboxNetworkAccess,
    CollaborationMode collaborationMode,
    Optional<Personality> personality,
    boolean firstTurn,
    Optional<String> turnTrigger,
    Optional<String> workspaceKind,
    Optional<String> multiAgentVersion,
    Optional<ReasoningEffort> modelReasoningEffort)
    implements AnalyticsFact {
  public TurnResolvedConfig {
    requireNonNull(turnId, "turnId");
    requireNonNull(threadId, "threadId");
    requireNonNull(submissionType, "submissionType");
    requireNonNull(sessionSource, "sessionSource");
    requireNonNull(model, "model");
    requireNonNull(modelProvider, "modelProvider");
    requireNonNull(permissionProfile, "permissionProfile");
    requireNonNull(permissionProfileCwd, "permissionProfileCwd");
    requireNonNull(reasoningEffort, "reasoningEffort");
    requireNonNull(reasoningSummary, "reasoningSummary");
    requireNonNull(serviceTier, "serviceTier");
    requireNonNull(approvalPolicy, "approvalPolicy");
    requireNonNull(approvalsReviewer, "approvalsReviewer");
    requireNonNull(collaborationMode, "collaborationMode");
    requireNonNull(personality, "personality");
    requireNonNull(turnTrigger, "turnTrigger");
    requireNonNull(workspaceKind, "workspaceKind");
    requireNonNull(multiAgentVersion, "multiAgentVersion");
    requireNonNull(modelReasoningEffort, "modelReasoningEffort");
    Checks.notNegative("numInputImages", numInputImages);
  }

  @Override
  public FactType type() {
    return FactType.TURN_RESOLVED_CONFIG;
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.turnResolvedConfig(this);
  }

  /** A builder without any value. */
  public static Builder builder() {
    return new Builder();
  }

  /** Collects the components of the settings of a turn. */
  public static final class Builder {
    private final Properties<Builder> properties = new Properties<>("TurnResolvedConfig", this);
    private final Property<Builder, String> turnId = properties.required("turnId");
    private final Property<Builder, String> threadId = properties.required("threadId");
    private final Property<Builder, Long> numInputImages = properties.required("numInputImages");
    private final Property<Builder, SubmissionType> submissionType =
        properties.optional("submissionType");
    private final Property<Builder, Boolean> ephemeral = properties.withDefault("ephemeral", false);
    private final Property<Builder, SessionSource> sessionSource =
        properties.withDefault("sessionSource", new SessionSource.Named("unknown"));
    private final Property<Builder, String> model = properties.required("model");
    private final Property<Builder, String> modelProvider = properties.required("modelProvider");
    private final Property<Builder, PermissionProfile> permissionProfile =
        properties.required("permissionProfile");
    private final Property<Builder, String> permissionProfileCwd =
        properties.required("permissionProfileCwd");
    private final Property<Builder, ReasoningEffort> reasoningEffort =
        properties.optional("reasoningEffort");
    private final Property<Builder, ReasoningSummary> reasoningSummary =
        properties.optional("reasoningSummary");
    private final Property<Builder, ServiceTier> serviceTier = properties.optional("serviceTier");
    private final Property<Builder, ApprovalPolicy> approvalPolicy =
        properties.required("approvalPolicy");
    private final Property<Builder, ApprovalsReviewer> approvalsReviewer =
        properties.withDefault("approvalsReviewer", ApprovalsReviewer.USER);
    private final Property<Builder, Boolean> sandboxNetworkAccess =
        properties.required("sandboxNetworkAccess");
    private final Property<Builder, CollaborationMode> collaborationMode =
        properties.withDefault("collaborationMode", CollaborationMode.DEFAULT);
    private final Property<Builder, Personality> personality = properties.optional("personality");
    private final Property<Builder, Boolean> firstTurn = properties.required("firstTurn");
    private final Property<Builder, String> turnTrigger = properties.optional("turnTrigger");
    private final Property<Builder, String> workspaceKind = properties.optional("workspaceKind");
    private final Property<Builder, String> multiAgentVersion =
        properties.optional("multiAgentVersion");
    private final Property<Builder, ReasoningEffort> modelReasoningEffort =
        properties.optional("modelReasoningEffort");

    private Builder() {}

    public Builder turnId(String value) {
      return turnId.set(value);
    }

    public Builder threadId(String value) {
      return threadId.set(value);
    }

    public Builder numInputImages(long value) {
      return numInputImages.set(Checks.notNegative("numInputImages", value));
    }

    public Builder submissionType(SubmissionType value) {
      return submissionType.set(value);
    }

    /** False unless set. */
    public Builder ephemeral(boolean value) {
      return ephemeral.set(value);
    }

    /** Unknown unless set; reduction does not use it. */
    public Builder sessionSource(SessionSource value) {
      return sessionSource.set(value);
    }

    public Builder model(String value) {
      return model.set(value);
    }

    /** Id of the provider. */
    public Builder modelProvider(String value) {
      return modelProvider.set(value);
    }

    public Builder permissionProfile(PermissionProfile value) {
      return permissionProfile.set(value);
    }

    /** Working directory of the turn, an absolute path. */
    public Builder permissionProfileCwd(String value) {
      return permissionProfileCwd.set(value);
    }

    public Builder reasoningEffort(ReasoningEffort value) {
      return reasoningEffort.set(value);
    }

    public Builder reasoningSummary(ReasoningSummary value) {
      return reasoningSummary.set(value);
    }

    public Builder serviceTier(ServiceTier value) {
      return serviceTier.set(value);
    }

    public Builder approvalPolicy(ApprovalPolicy value) {
      return approvalPolicy.set(value);
    }

    /** {@link ApprovalsReviewer#USER} unless set. */
    public Builder approvalsReviewer(ApprovalsReviewer value) {
      return approvalsReviewer.set(value);
    }

    public Builder sandboxNetworkAccess(boolean value) {
      return sandboxNetworkAccess.set(value);
    }

    /** {@link CollaborationMode#DEFAULT} unless set. */
    public Builder collaborationMode(CollaborationMode value) {
      return collaborationMode.set(value);
    }

    public Builder personality(Personality value) {
      return personality.set(value);
    }

    /** Whether it is the first turn of its thread. */
    public Builder firstTurn(boolean value) {
      return firstTurn.set(value);
    }

    public Builder turnTrigger(String value) {
      return turnTrigger.set(value);
    }

    public Builder workspaceKind(String value) {
      return workspaceKind.set(value);
    }

    public Builder multiAgentVersion(String value) {
      return multiAgentVersion.set(value);
    }

    public Builder modelReasoningEffort(ReasoningEffort value) {
      return modelReasoningEffort.set(value);
    }

    /**
     * The fact.
     *
     * @throws IllegalStateException naming every required property that is not set
     */
    public TurnResolvedConfig build() {
      properties.check();
      return new TurnResolvedConfig(
          turnId.get(),
          threadId.get(),
          numInputImages.get(),
          submissionType.find(),
          ephemeral.get(),
          sessionSource.get(),
          model.get(),
          modelProvider.get(),
          permissionProfile.get(),
          permissionProfileCwd.get(),
          reasoningEffort.find(),
          reasoningSummary.find(),
          serviceTier.find(),
          approvalPolicy.get(),
          approvalsReviewer.get(),
          sandboxNetworkAccess.get(),
          collaborationMode.get(),
          personality.find(),
          firstTurn.get(),
          turnTrigger.find(),
          workspaceKind.find(),
          multiAgentVersion.find(),
          modelReasoningEffort.find());
    }
  }
}
