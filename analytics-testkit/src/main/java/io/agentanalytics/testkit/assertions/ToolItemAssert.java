package io.agentanalytics.testkit.assertions;

import static java.util.Objects.requireNonNull;

import io.agentanalytics.api.event.ApprovalOutcome;
import io.agentanalytics.api.event.ToolFailureKind;
import io.agentanalytics.api.event.ToolItemEvent;
import io.agentanalytics.api.event.ToolTerminalStatus;
import io.agentanalytics.api.exporter.EventRecord;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Asks a tool item of any kind: how it ended, how long it took, who reviewed it. */
public final class ToolItemAssert extends AbstractEventAssert<ToolItemAssert, ToolItemEvent> {
  ToolItemAssert(EventRecord actual, Neighbours neighbours) {
    super(actual, neighbours, ToolItemEvent.class, ToolItemAssert.class);
  }

  /** It did what it is for. */
  public ToolItemAssert completed() {
    return expectBoth(
        status(ToolTerminalStatus.COMPLETED),
        differences("failure_kind", Optional.empty(), event().base().failureKind()));
  }

  /** It failed, and how. */
  public ToolItemAssert failed(ToolFailureKind kind) {
    return ended(ToolTerminalStatus.FAILED, kind);
  }

  /** It was not allowed to run, and who was against it. */
  public ToolItemAssert wasRejected(ToolFailureKind kind) {
    return ended(ToolTerminalStatus.REJECTED, kind);
  }

  private ToolItemAssert ended(ToolTerminalStatus status, ToolFailureKind kind) {
    requireNonNull(kind, "kind");
    return expectBoth(
        status(status), differences("failure_kind", kind, event().base().failureKind()));
  }

  private List<MemberDifference> status(ToolTerminalStatus status) {
    return differences("terminal_status", status, event().base().terminalStatus());
  }

  /** It used this tool. */
  public ToolItemAssert hasTool(String name) {
    return expect("tool_name", requireNonNull(name, "name"), event().base().toolName());
  }

  /** How often it was reviewed, by whomever. */
  public ToolItemAssert hasReviews(long count) {
    return expect("review_count", count, event().base().reviews().reviewCount());
  }

  /** What its reviews came to. */
  public ToolItemAssert hasOutcome(ApprovalOutcome outcome) {
    return expect(
        "final_approval_outcome",
        requireNonNull(outcome, "outcome"),
        event().base().reviews().finalApprovalOutcome());
  }

  /** How long it took, questions included. */
  public ToolItemAssert lasted(Duration time) {
    return expect("duration_ms", requireNonNull(time, "time"), millis(event().base().durationMs()));
  }

  /** How long the tool itself took. */
  public ToolItemAssert ran(Duration time) {
    return expect(
        "execution_duration_ms",
        requireNonNull(time, "time"),
        millis(event().base().executionDurationMs()));
  }
}
