package io.agentanalytics.api.event;

import static java.util.Objects.requireNonNull;

import io.agentanalytics.api.fact.RuntimeInfo;
import io.agentanalytics.api.internal.Properties;
import io.agentanalytics.api.internal.Property;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What the seven tool item events have in common; its members stand on the level of the event
 * (events.md 2.5).
 *
 * @param correlation its members stand on the level of the event
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
    ToolCorrelation correlation,
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
    requireNonNull(correlation, "correlation");
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

  /** A builder without any value. */
  public static Builder builder() {
    return new Builder();
  }

  /** Collects what tool item events have in common; what may be absent is, until it is set. */
  public static final class Builder {
    private final Properties<Builder> properties = new Properties<>("ToolItemBase", this);
    private final Property<Builder, String> threadId = properties.required("threadId");
    private final Property<Builder, String> turnId = properties.required("turnId");
    private final Property<Builder, String> itemId = properties.required("itemId");
    private ToolCorrelation correlation = ToolCorrelation.NONE;
    private final Property<Builder, AppServerClient> appServerClient =
        properties.required("appServerClient");
    private final Property<Builder, RuntimeInfo> runtime = properties.required("runtime");
    private ThreadOrigin origin = ThreadOrigin.NONE;
    private final Property<Builder, String> toolName = properties.required("toolName");
    private final Property<Builder, Long> startedAtMs = properties.required("startedAtMs");
    private final Property<Builder, Long> completedAtMs = properties.required("completedAtMs");
    private OptionalLong durationMs = OptionalLong.empty();
    private OptionalLong executionDurationMs = OptionalLong.empty();
    private ItemReviews reviews = ItemReviews.NONE;
    private final Property<Builder, ToolTerminalStatus> terminalStatus =
        properties.required("terminalStatus");
    private Optional<ToolFailureKind> failureKind = Optional.empty();
    private final Property<Builder, Boolean> requestedAdditionalPermissions =
        properties.required("requestedAdditionalPermissions");
    private final Property<Builder, Boolean> requestedNetworkAccess =
        properties.required("requestedNetworkAccess");

    private Builder() {}

    public Builder threadId(String value) {
      return threadId.set(value);
    }

    public Builder turnId(String value) {
      return turnId.set(value);
    }

    public Builder itemId(String value) {
      return itemId.set(value);
    }

    public Builder correlation(ToolCorrelation value) {
      correlation = value;
      return this;
    }

    public Builder appServerClient(AppServerClient value) {
      return appServerClient.set(value);
    }

    public Builder runtime(RuntimeInfo value) {
      return runtime.set(value);
    }

    public Builder origin(ThreadOrigin value) {
      origin = value;
      return this;
    }

    public Builder toolName(String value) {
      return toolName.set(value);
    }

    public Builder startedAtMs(long value) {
      return startedAtMs.set(value);
    }

    public Builder completedAtMs(long value) {
      return completedAtMs.set(value);
    }

    public Builder durationMs(OptionalLong value) {
      durationMs = value;
      return this;
    }

    public Builder executionDurationMs(OptionalLong value) {
      executionDurationMs = value;
      return this;
    }

    public Builder reviews(ItemReviews value) {
      reviews = value;
      return this;
    }

    public Builder terminalStatus(ToolTerminalStatus value) {
      return terminalStatus.set(value);
    }

    public Builder failureKind(Optional<ToolFailureKind> value) {
      failureKind = value;
      return this;
    }

    public Builder requestedAdditionalPermissions(boolean value) {
      return requestedAdditionalPermissions.set(value);
    }

    public Builder requestedNetworkAccess(boolean value) {
      return requestedNetworkAccess.set(value);
    }

    /**
     * The record.
     *
     * @throws IllegalStateException naming every required property that is not set
     */
    public ToolItemBase build() {
      properties.check();
      return new ToolItemBase(
          threadId.get(),
          turnId.get(),
          itemId.get(),
          correlation,
          appServerClient.get(),
          runtime.get(),
          origin,
          toolName.get(),
          startedAtMs.get(),
          completedAtMs.get(),
          durationMs,
          executionDurationMs,
          reviews,
          terminalStatus.get(),
          failureKind,
          requestedAdditionalPermissions.get(),
          requestedNetworkAccess.get());
    }
  }
}
