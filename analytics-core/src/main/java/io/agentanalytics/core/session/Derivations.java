package io.agentanalytics.core.session;

import io.agentanalytics.api.Switch;
import io.agentanalytics.core.catalog.EventProfile;
import io.agentanalytics.core.state.StateStore;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * All derivations of a session. Their order is the order of their facts for one frame
 * (wire-derivation.md 6.6): at the end of a turn aborts come first, then failed compactions, then
 * usage. To add one, write its class and add it here.
 */
final class Derivations {
  private final ApprovalDerivation approvals;
  private final TurnConfigDerivation turnConfigs;
  private final List<Derivation> all;

  Derivations(
      Connections connections,
      SessionThreads threads,
      RunningTurns running,
      HeldFrames held,
      SessionOptions options,
      Supplier<EventProfile> release,
      StateStore state) {
    this.approvals =
        new ApprovalDerivation(
            connections, options.isOn(Switch.UNREADABLE_ANSWERS), release, state);
    TokenUsageDerivation usage = new TokenUsageDerivation(connections, release, state);
    TurnModels models = new TurnModels(threads, state);
    SkillCatalog skills = new SkillCatalog(connections, state);
    AppCatalog apps = new AppCatalog(state);
    PluginCatalog plugins = new PluginCatalog(connections, state);
    SkillPlugins skillPlugins = new SkillPlugins(plugins);
    AppDerivation appUse = new AppDerivation(apps, models, state);
    PluginUseDerivation pluginUse = new PluginUseDerivation(plugins);
    this.turnConfigs =
        new TurnConfigDerivation(
            threads, running, options.defaults(), List.of(appUse, pluginUse), release, state);
    this.all =
        List.of(
            approvals,
            new SubagentDerivation(threads, connections, release),
            // Frames of a spawned thread go on right after the fact that says what it is.
            held,
            new SkillDerivation(skills, apps, skillPlugins, connections, running, state),
            new ImplicitSkillDerivation(skills, skillPlugins, connections, threads, models, state),
            appUse,
            pluginUse,
            new PluginStateDerivation(plugins, connections),
            turnConfigs,
            new CompactionDerivation(threads, usage, running, turnConfigs, state),
            usage,
            new HookDerivation(models, running),
            new GuardianDerivation(threads, release),
            models);
  }

  /** The one derivation that also follows requests of the server and their answers. */
  ApprovalDerivation approvals() {
    return approvals;
  }

  /** Whether the server has answered that a client started a turn. */
  boolean isAccepted(String turnId) {
    return turnConfigs.isAccepted(turnId);
  }

  void forEach(Consumer<Derivation> signal) {
    all.forEach(signal);
  }

  /** Whether one of them wants to know what commands run. */
  boolean needCommands(Facts facts) {
    return all.stream().anyMatch(each -> each.needsCommands(facts));
  }
}
