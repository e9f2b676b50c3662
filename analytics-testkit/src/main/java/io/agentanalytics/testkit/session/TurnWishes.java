package io.agentanalytics.testkit.session;

import static java.util.Objects.requireNonNull;

import io.agentanalytics.api.fact.CollaborationMode;
import io.agentanalytics.api.fact.ReasoningSummary;
import io.agentanalytics.api.protocol.ReasoningEffort;
import io.agentanalytics.testkit.internal.JsonObject;
import org.jspecify.annotations.Nullable;

/**
 * What a client can want of a turn and of the turns that follow it in the thread (protocol.md 5.1).
 */
public abstract class TurnWishes extends Wishes<TurnScript> {
  private final ThreadSettings settings;
  private final JsonObject overrides = JsonObject.object();

  TurnWishes(Wire wire, ThreadSettings settings) {
    super(wire);
    this.settings = settings;
  }

  @Override
  void wish(String name, @Nullable Object value) {
    overrides.with(name, value);
    settings.setIfInForce(name, value);
  }

  /** How hard the model thinks. */
  public TurnScript effort(ReasoningEffort value) {
    settings.setIfInForce("reasoningEffort", value);
    return take("effort", requireNonNull(value, "value"));
  }

  /** How the model sums up its reasoning. */
  public TurnScript reasoningSummary(ReasoningSummary value) {
    return take("summary", requireNonNull(value, "value"));
  }

  /** No service tier any longer. */
  public TurnScript withoutServiceTier() {
    return take("serviceTier", null);
  }

  /** What commands may touch. */
  public TurnScript sandbox(ScriptedSandbox value) {
    settings.setIfInForce("sandbox", value.policy());
    return take("sandboxPolicy", value.policy());
  }

  /**
   * A permission profile by its id, for example {@code :workspace}, instead of a sandbox. Older
   * clients wrap it in an object, which {@link #with} can write.
   */
  public TurnScript permissions(String profile) {
    return take("permissions", requireNonNull(profile, "profile"));
  }

  /** A collaboration mode, whose model beats all others; effort as the model likes. */
  public TurnScript collaborationMode(CollaborationMode mode, String model) {
    return collaboration(mode, model, null);
  }

  /** A collaboration mode, whose model and effort beat all others. */
  public TurnScript collaborationMode(
      CollaborationMode mode, String model, ReasoningEffort effort) {
    return collaboration(mode, model, requireNonNull(effort, "effort"));
  }

  private TurnScript collaboration(
      CollaborationMode mode, String model, @Nullable ReasoningEffort effort) {
    settings.setIfInForce("model", requireNonNull(model, "model"));
    settings.setIfInForce("reasoningEffort", effort);
    return take(
        "collaborationMode",
        JsonObject.object()
            .with("mode", requireNonNull(mode, "mode"))
            .with(
                "settings",
                JsonObject.object()
                    .with("model", model)
                    .with("reasoning_effort", effort)
                    .with("developer_instructions", null)));
  }

  JsonObject overrides() {
    return overrides;
  }
}
