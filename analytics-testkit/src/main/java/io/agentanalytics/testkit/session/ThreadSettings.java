package io.agentanalytics.testkit.session;

import io.agentanalytics.testkit.internal.JsonObject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a client wanted for a thread, and what is in force (protocol.md 4.1). */
final class ThreadSettings {
  private final JsonObject wanted = JsonObject.object();
  private final JsonObject config = JsonObject.object();
  private final JsonObject inForce =
      JsonObject.object()
          .with("model", "gpt-5.4")
          .with("modelProvider", "openai")
          .with("serviceTier", null)
          .with("cwd", "/home/dev/project")
          .with("runtimeWorkspaceRoots", List.of())
          .with("instructionSources", List.of())
          .with("approvalPolicy", "on-request")
          .with("approvalsReviewer", "user")
          .with("sandbox", ScriptedSandbox.workspaceWrite().policy())
          .with("activePermissionProfile", null)
          .with("reasoningEffort", null);

  /** The client wants it; what is in force has another form or no place. */
  void want(String name, @Nullable Object value) {
    wanted.with(name, value);
  }

  /** The client wants a configuration of the product to be overridden. */
  void configure(String name, @Nullable Object value) {
    config.with(name, value);
  }

  /** It is in force from now on, if servers report it at all. */
  void setIfInForce(String name, @Nullable Object value) {
    if (inForce.has(name)) {
      inForce.with(name, value);
    }
  }

  String text(String name) {
    return String.valueOf(inForce.get(name));
  }

  JsonObject takeWanted() {
    JsonObject taken = wanted.copy();
    if (!config.members().isEmpty()) {
      taken.with("config", config.copy());
    }
    List.copyOf(wanted.members().keySet()).forEach(wanted::without);
    List.copyOf(config.members().keySet()).forEach(config::without);
    return taken;
  }

  JsonObject inForce() {
    return inForce.copy();
  }

  ThreadSettings copy() {
    ThreadSettings copy = new ThreadSettings();
    copy.inForce.with(inForce);
    return copy;
  }
}
