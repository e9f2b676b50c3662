package io.agentanalytics.api.protocol;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * What an automatic review looked at (protocol.md 8.4), without command lines, files and arguments.
 */
public sealed interface GuardianAction {

  /** A command of the shell or of the unified exec tool. */
  record Command(Word<GuardianCommandSource> source) implements GuardianAction {
    public Command {
      requireNonNull(source, "source");
    }
  }

  /** A program that a running command wants to start. */
  record Execve(Word<GuardianCommandSource> source, String program) implements GuardianAction {
    public Execve {
      requireNonNull(source, "source");
      requireNonNull(program, "program");
    }
  }

  /** A patch. */
  record ApplyPatch() implements GuardianAction {}

  /**
   * A network connection.
   *
   * @param port 0 to 65535
   */
  record NetworkAccess(Word<NetworkProtocol> protocol, int port) implements GuardianAction {
    public NetworkAccess {
      requireNonNull(protocol, "protocol");
    }
  }

  /** A call of an MCP tool. */
  record McpToolCall(
      String server,
      String toolName,
      Optional<String> connectorId,
      Optional<String> connectorName,
      Optional<String> toolTitle)
      implements GuardianAction {
    public McpToolCall {
      requireNonNull(server, "server");
      requireNonNull(toolName, "toolName");
      requireNonNull(connectorId, "connectorId");
      requireNonNull(connectorName, "connectorName");
      requireNonNull(toolTitle, "toolTitle");
    }
  }

  /** A request for more permissions. */
  record RequestPermissions(PermissionGrant permissions) implements GuardianAction {
    public RequestPermissions {
      requireNonNull(permissions, "permissions");
    }
  }

  /** A kind that this release does not know. */
  record Other(String type) implements GuardianAction {
    public Other {
      requireNonNull(type, "type");
    }
  }

  /** Calls the method for the kind of this action. */
  default <R> R accept(Visitor<R> visitor) {
    if (this instanceof Command command) {
      return visitor.command(command);
    } else if (this instanceof Execve execve) {
      return visitor.execve(execve);
    } else if (this instanceof ApplyPatch applyPatch) {
      return visitor.applyPatch(applyPatch);
    } else if (this instanceof NetworkAccess networkAccess) {
      return visitor.networkAccess(networkAccess);
    } else if (this instanceof McpToolCall mcpToolCall) {
      return visitor.mcpToolCall(mcpToolCall);
    } else if (this instanceof RequestPermissions requestPermissions) {
      return visitor.requestPermissions(requestPermissions);
    }
    return visitor.other((Other) this);
  }

  /** One method per kind of action. */
  interface Visitor<R> {
    R command(Command action);

    R execve(Execve action);

    R applyPatch(ApplyPatch action);

    R networkAccess(NetworkAccess action);

    R mcpToolCall(McpToolCall action);

    R requestPermissions(RequestPermissions action);

    R other(Other action);
  }
}
