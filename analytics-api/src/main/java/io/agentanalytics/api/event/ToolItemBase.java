package io.agentanalytics.api.event;

import static java.util.Objects.requireNonNull;

import io.agentanalytics.api.fact.RuntimeInfo;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What the seven tool item events have in common; its members stand on the level of the event
 * (events.md 2.5).
 *
 * @param appServerClient the connection that owns the thread
 * @param startedAtMs ms since the Unix epoch
 * @param completedAtMs ms since the Unix epoch
 * @param durationMs ms; empty when it would be negative
 * @param executionDurationMs ms, as the tool measured it; empty for kinds that do not say
 * @param failureKind empty on success
 * @param requestedAdditionalPermissions whether any review of the item was about more permissions
 * @param requestedNetworkAccess whether any review of the item was about the network
 */
public record ToolItemBase(
    String threadId,
    String turnId,
    String itemId,
    AppServerClient appServerClient,
    RuntimeInfo runtime,
    ThreadOrigin origin,
    String toolName,
    long startedAtMs,
    long completedAtMs,
    OptionalLong durationMs,
    OptionalLong executionDurationMs,
    ItemReviews reviews,
    ToolTerminalStatus terminalStatus,
    Optional<ToolFailureKind> failureKind,
    boolean requestedAdditionalPermissions,
    boolean requestedNetworkAccess) {
  public ToolItemBase {
    requireNonNull(threadId, "threadId");
    requireNonNull(turnId, "turnId");
    requireNonNull(itemId, "itemId");
    requireNonNull(appServerClient, "appServerClient");
    requireNonNull(runtime, "runtime");
    requireNonNull(origin, "origin");
    requireNonNull(toolName, "toolName");
    requireNonNull(durationMs, "durationMs");
    requireNonNull(executionDurationMs, "executionDurationMs");
    requireNonNull(reviews, "reviews");
    requireNonNull(terminalStatus, "terminalStatus");
    requireNonNull(failureKind, "failureKind");
  }
}
