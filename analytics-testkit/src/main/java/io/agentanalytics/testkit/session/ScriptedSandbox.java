package io.agentanalytics.testkit.session;

import io.agentanalytics.testkit.internal.JsonObject;
import java.util.List;
import java.util.Optional;

/** What commands may touch, as clients ask for it and servers report it (protocol.md 7.1). */
public final class ScriptedSandbox {
  private final String mode;
  private final JsonObject policy;

  private ScriptedSandbox(String mode, JsonObject policy) {
    this.mode = mode;
    this.policy = policy;
  }

  /** Reads only, no network. */
  public static ScriptedSandbox readOnly() {
    return new ScriptedSandbox("read-only", policy("readOnly").with("networkAccess", false));
  }

  /** Writes below the working directory, temporary folders and further roots; no network. */
  public static ScriptedSandbox workspaceWrite(String... writableRoots) {
    return new ScriptedSandbox(
        "workspace-write",
        policy("workspaceWrite")
            .with("writableRoots", List.of(writableRoots))
            .with("networkAccess", false)
            .with("excludeTmpdirEnvVar", false)
            .with("excludeSlashTmp", false));
  }

  /** No sandbox. */
  public static ScriptedSandbox dangerFullAccess() {
    return new ScriptedSandbox("danger-full-access", policy("dangerFullAccess"));
  }

  /** The host has a sandbox of its own; no network. Threads cannot ask for it, turns can. */
  public static ScriptedSandbox external() {
    return new ScriptedSandbox("", policy("externalSandbox").with("networkAccess", "restricted"));
  }

  /** The same with the network. */
  public ScriptedSandbox withNetwork() {
    Object access = policy.get("networkAccess");
    if (access == null) {
      return this;
    }
    Object open = access instanceof Boolean ? true : "enabled";
    return new ScriptedSandbox(mode, policy.copy().with("networkAccess", open));
  }

  private static JsonObject policy(String type) {
    return JsonObject.object().with("type", type);
  }

  /** The word by which a thread asks for it. */
  Optional<String> mode() {
    return mode.isEmpty() ? Optional.empty() : Optional.of(mode);
  }

  JsonObject policy() {
    return policy;
  }
}
