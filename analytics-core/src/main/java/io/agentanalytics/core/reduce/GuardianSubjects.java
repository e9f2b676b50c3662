package io.agentanalytics.core.reduce;

import io.agentanalytics.api.Diagnostic;
import io.agentanalytics.api.DiagnosticKind;
import io.agentanalytics.api.event.ReviewTrigger;
import io.agentanalytics.api.event.SubjectKind;
import io.agentanalytics.api.protocol.GuardianAction;
import java.util.Optional;

/**
 * What an automatic review is about (reduction.md 5.3); empty for a kind of action that this
 * release does not know.
 */
final class GuardianSubjects implements GuardianAction.Visitor<Optional<ReviewSubject>> {
  private final Output out;
  private final boolean stdin;

  GuardianSubjects(Output out, boolean stdin) {
    this.stdin = stdin;
    this.out = out;
  }

  @Override
  public Optional<ReviewSubject> command(GuardianAction.Command action) {
    return subject(SubjectKind.COMMAND_EXECUTION, ReviewTrigger.INITIAL, false, false);
  }

  @Override
  public Optional<ReviewSubject> execve(GuardianAction.Execve action) {
    return subject(SubjectKind.COMMAND_EXECUTION, ReviewTrigger.EXECVE_INTERCEPT, false, false);
  }

  @Override
  public Optional<ReviewSubject> applyPatch(GuardianAction.ApplyPatch action) {
    return subject(SubjectKind.FILE_CHANGE, ReviewTrigger.SANDBOX_DENIAL, true, false);
  }

  @Override
  public Optional<ReviewSubject> networkAccess(GuardianAction.NetworkAccess action) {
    return subject(SubjectKind.NETWORK_ACCESS, ReviewTrigger.NETWORK_POLICY_DENIAL, true, true);
  }

  @Override
  public Optional<ReviewSubject> mcpToolCall(GuardianAction.McpToolCall action) {
    return Optional.of(
        new ReviewSubject(
            SubjectKind.MCP_TOOL_CALL, action.toolName(), ReviewTrigger.INITIAL, false, false));
  }

  @Override
  public Optional<ReviewSubject> requestPermissions(GuardianAction.RequestPermissions action) {
    return Optional.of(ReviewSubject.ofPermissions(action.permissions()));
  }

  @Override
  public Optional<ReviewSubject> other(GuardianAction.Other action) {
    if (stdin && action.type().equals("writeStdin")) {
      return subject(SubjectKind.WRITE_STDIN, ReviewTrigger.INITIAL, false, false);
    }
    out.report(
        Diagnostic.of(DiagnosticKind.UNKNOWN_WORD, "member", "action.type", "word", action.type()));
    return Optional.empty();
  }

  private static Optional<ReviewSubject> subject(
      SubjectKind kind, ReviewTrigger trigger, boolean permissions, boolean network) {
    return Optional.of(ReviewSubject.of(kind, trigger, permissions, network));
  }
}
