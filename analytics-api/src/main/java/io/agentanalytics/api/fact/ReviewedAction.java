package io.agentanalytics.api.fact;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/** The kind of an action that the guardian reviewed, never its content (events.md 4.1). */
public sealed interface ReviewedAction {

  /** A command of the plain shell. */
  record Shell(SandboxPermissions sandboxPermissions, Optional<PermissionSet> additionalPermissions)
      implements ReviewedAction {
    public Shell {
      requireNonNull(sandboxPermissions, "sandboxPermissions");
      requireNonNull(additionalPermissions, "additionalPermissions");
    }
  }

  /** A command of the unified exec tool. */
  record UnifiedExec(
      SandboxPermissions sandboxPermissions,
      Optional<PermissionSet> additionalPermissions,
      boolean tty)
      implements ReviewedAction {
    public UnifiedExec {
      requireNonNull(sandboxPermissions, "sandboxPermissions");
      requireNonNull(additionalPermissions, "additionalPermissions");
    }
  }

  /** A program that a running command wants to start. */
  record Execve(
      ReviewedCommandSource source, String program, Optional<PermissionSet> additionalPermissions)
      implements ReviewedAction {
    public Execve {
      requireNonNull(source, "source");
      requireNonNull(program, "program");
      requireNonNull(additionalPermissions, "additionalPermissions");
    }
  }

  /** A patch. */
  record ApplyPatch() implements ReviewedAction {}

  /**
   * A network connection; its host is never kept.
   *
   * @param port 0 to 65535
   */
  record NetworkAccess(ReviewedNetworkProtocol protocol, int port) implements ReviewedAction {
    public NetworkAccess {
      requireNonNull(protocol, "protocol");
      if (port < 0 || port > 65535) {
        throw new IllegalArgumentException("port: expected 0 to 65535, got " + port);
      }
    }
  }

  /** A call of an MCP tool. */
  record McpToolCall(
      String server,
      String toolName,
      Optional<String> connectorId,
      Optional<String> connectorName,
      Optional<String> toolTitle)
      implements ReviewedAction {
    public McpToolCall {
      requireNonNull(server, "server");
      requireNonNull(toolName, "toolName");
      requireNonNull(connectorId, "connectorId");
      requireNonNull(connectorName, "connectorName");
      requireNonNull(toolTitle, "toolTitle");
    }
  }

  /** A request for more permissions. */
  record RequestPermissions() implements ReviewedAction {}
}
