package io.agentanalytics.core.session;

import io.agentanalytics.api.DiagnosticKind;
import io.agentanalytics.api.fact.ReviewedAction;
import io.agentanalytics.api.fact.ReviewedCommandSource;
import io.agentanalytics.api.fact.ReviewedNetworkProtocol;
import io.agentanalytics.api.fact.SandboxPermissions;
import io.agentanalytics.api.protocol.GuardianAction;
import java.util.Optional;

/**
 * The core form of a reviewed action. Of commands the wire does not tell with which permissions
 * they were to run and whether on a terminal: most ask to leave the sandbox and need none.
 */
final class ReviewedActions implements GuardianAction.Visitor<Optional<ReviewedAction>> {
  private static final int MAX_PORT = 65_535;

  private final Facts facts;

  ReviewedActions(Facts facts) {
    this.facts = facts;
  }

  @Override
  public Optional<ReviewedAction> command(GuardianAction.Command action) {
    return facts
        .meaning("action.source", action.source())
        .map(
            source ->
                switch (source) {
                  case SHELL ->
                      new ReviewedAction.Shell(
                          SandboxPermissions.REQUIRE_ESCALATED, Optional.empty());
                  case UNIFIED_EXEC ->
                      new ReviewedAction.UnifiedExec(
                          SandboxPermissions.REQUIRE_ESCALATED, Optional.empty(), false);
                });
  }

  @Override
  public Optional<ReviewedAction> execve(GuardianAction.Execve action) {
    return facts
        .meaning("action.source", action.source())
        .map(source -> ReviewedCommandSource.valueOf(source.name()))
        .map(source -> new ReviewedAction.Execve(source, action.program(), Optional.empty()));
  }

  @Override
  public Optional<ReviewedAction> applyPatch(GuardianAction.ApplyPatch action) {
    return Optional.of(new ReviewedAction.ApplyPatch());
  }

  @Override
  public Optional<ReviewedAction> networkAccess(GuardianAction.NetworkAccess action) {
    if (action.port() < 0 || action.port() > MAX_PORT) {
      return Optional.empty();
    }
    return facts
        .meaning("action.protocol", action.protocol())
        .map(protocol -> ReviewedNetworkProtocol.valueOf(protocol.name()))
        .map(protocol -> new ReviewedAction.NetworkAccess(protocol, action.port()));
  }

  @Override
  public Optional<ReviewedAction> mcpToolCall(GuardianAction.McpToolCall action) {
    return Optional.of(
        new ReviewedAction.McpToolCall(
            action.server(),
            action.toolName(),
            action.connectorId(),
            action.connectorName(),
            action.toolTitle()));
  }

  @Override
  public Optional<ReviewedAction> requestPermissions(GuardianAction.RequestPermissions action) {
    return Optional.of(new ReviewedAction.RequestPermissions());
  }

  @Override
  public Optional<ReviewedAction> other(GuardianAction.Other action) {
    facts.report(DiagnosticKind.UNKNOWN_WORD, "member", "action.type", "word", action.type());
    return Optional.empty();
  }
}
