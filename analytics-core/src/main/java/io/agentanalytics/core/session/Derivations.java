package io.agentanalytics.core.session;

import java.util.List;
import java.util.function.Consumer;

/**
 * All derivations of a session. Their order is the order of their facts for one frame
 * (wire-derivation.md 6.6): at the end of a turn aborts come first, then failed compactions, then
 * usage. To add one, write its class and add it here.
 */
final class Derivations {
  private final ApprovalDerivation approvals;
  private final List<Derivation> all;

  Derivations(
      Connections connections,
      SessionThreads threads,
      RunningTurns running,
      HeldFrames held,
      SessionDefaults defaults) {
    this.approvals = new ApprovalDerivation(connections);
    TokenUsageDerivation usage = new TokenUsageDerivation(connections);
    TurnModels models = new TurnModels(threads);
    this.all =
        List.of(
            approvals,
            new SubagentDerivation(threads, connections),
            // Frames of a spawned thread go on right after the fact that says what it is.
            held,
            new TurnConfigDerivation(threads, running, defaults),
            new CompactionDerivation(threads, usage),
            usage,
            new HookDerivation(models, running),
            models);
  }

  /** The one derivation that also follows requests of the server and their answers. */
  ApprovalDerivation approvals() {
    return approvals;
  }

  void forEach(Consumer<Derivation> signal) {
    all.forEach(signal);
  }
}
