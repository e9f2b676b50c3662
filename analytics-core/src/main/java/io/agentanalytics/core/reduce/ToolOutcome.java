package io.agentanalytics.core.reduce;

import io.agentanalytics.api.event.ToolFailureKind;
import io.agentanalytics.api.event.ToolTerminalStatus;
import io.agentanalytics.api.protocol.ItemStatus;
import java.util.Optional;

/** How a tool item ended (reduction.md 4.3). */
record ToolOutcome(ToolTerminalStatus status, Optional<ToolFailureKind> failure) {
  static final ToolOutcome COMPLETED =
      new ToolOutcome(ToolTerminalStatus.COMPLETED, Optional.empty());
  static final ToolOutcome FAILED =
      new ToolOutcome(ToolTerminalStatus.FAILED, Optional.of(ToolFailureKind.TOOL_ERROR));
  static final ToolOutcome REJECTED =
      new ToolOutcome(ToolTerminalStatus.REJECTED, Optional.of(ToolFailureKind.APPROVAL_DENIED));

  /** Empty for a status that is not final. */
  static Optional<ToolOutcome> of(ItemStatus status) {
    return switch (status) {
      case COMPLETED -> Optional.of(COMPLETED);
      case FAILED -> Optional.of(FAILED);
      case DECLINED -> Optional.of(REJECTED);
      case IN_PROGRESS -> Optional.empty();
    };
  }
}
