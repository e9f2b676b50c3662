package io.agentanalytics.api.event;

import static java.util.Objects.requireNonNull;

import io.agentanalytics.api.fact.RuntimeInfo;
import io.agentanalytics.api.internal.Properties;
import io.agentanalytics.api.internal.Property;
import io.agentanalytics.api.protocol.ThreadSource;
import io.agentanalytics.api.protocol.Word;
import java.util.Optional;

/**
 * A thread was started, resumed or forked, or a subagent's thread began (events.md 3.2).
 *
 * @param isWorktree whether it works in a linked work tree of git
 * @param createdAt seconds since the Unix epoch
 */
public record ThreadInitializedEvent(
    String threadId,
    Optional<String> sessionId,
    AppServerClient appServerClient,
    RuntimeInfo runtime,
    String model,
    boolean ephemeral,
    Optional<Boolean> isWorktree,
    Optional<Word<ThreadSource>> threadSource,
    InitializationMode initializationMode,
    Optional<String> subagentSource,
    Optional<String> parentThreadId,
    Optional<String> forkedFromThreadId,
    long createdAt)
    implements AnalyticsEvent {
  public ThreadInitializedEvent {
    requireNonNull(threadId, "threadId");
    requireNonNull(sessionId, "sessionId");
    requireNonNull(appServerClient, "appServerClient");
    requireNonNull(runtime, "runtime");
    requireNonNull(model, "model");
    requireNonNull(isWorktree, "isWorktree");
    requireNonNull(threadSource, "threadSource");
    requireNonNull(initializationMode, "initializationMode");
    requireNonNull(subagentSource, "subagentSource");
    requireNonNull(parentThreadId, "parentThreadId");
    requireNonNull(forkedFromThreadId, "forkedFromThreadId");
  }

  @Override
  public String eventType() {
    return EventType.THREAD_INITIALIZED.word();
  }

  /** A builder without any value. */
  public static Builder builder() {
    return new Builder();
  }

  /** Collects what a new thread is; what may be absent is, until it is set. */
  public static final class Builder {
    private final Properties<Builder> properties = new Properties<>("ThreadInitializedEvent", this);
    private final Property<Builder, String> threadId = properties.required("threadId");
    private Optional<String> sessionId = Optional.empty();
    private final Property<Builder, AppServerClient> appServerClient =
        properties.required("appServerClient");
    private final Property<Builder, RuntimeInfo> runtime = properties.required("runtime");
    private final Property<Builder, String> model = properties.required("model");
    private final Property<Builder, Boolean> ephemeral = properties.required("ephemeral");
    private Optional<Boolean> isWorktree = Optional.empty();
    private Optional<Word<ThreadSource>> threadSource = Optional.empty();
    private final Property<Builder, InitializationMode> initializationMode =
        properties.required("initializationMode");
    private Optional<String> subagentSource = Optional.empty();
    private Optional<String> parentThreadId = Optional.empty();
    private Optional<String> forkedFromThreadId = Optional.empty();
    private final Property<Builder, Long> createdAt = properties.required("createdAt");

    private Builder() {}

    public Builder threadId(String value) {
      return threadId.set(value);
    }

    public Builder sessionId(Optional<String> value) {
      sessionId = value;
      return this;
    }

    public Builder appServerClient(AppServerClient value) {
      return appServerClient.set(value);
    }

    public Builder runtime(RuntimeInfo value) {
      return runtime.set(value);
    }

    public Builder model(String value) {
      return model.set(value);
    }

    public Builder ephemeral(boolean value) {
      return ephemeral.set(value);
    }

    public Builder isWorktree(Optional<Boolean> value) {
      isWorktree = value;
      return this;
    }

    public Builder threadSource(Optional<Word<ThreadSource>> value) {
      threadSource = value;
      return this;
    }

    public Builder initializationMode(InitializationMode value) {
      return initializationMode.set(value);
    }

    public Builder subagentSource(Optional<String> value) {
      subagentSource = value;
      return this;
    }

    public Builder parentThreadId(Optional<String> value) {
      parentThreadId = value;
      return this;
    }

    public Builder forkedFromThreadId(Optional<String> value) {
      forkedFromThreadId = value;
      return this;
    }

    public Builder createdAt(long value) {
      return createdAt.set(value);
    }

    /**
     * The record.
     *
     * @throws IllegalStateException naming every required property that is not set
     */
    public ThreadInitializedEvent build() {
      properties.check();
      return new ThreadInitializedEvent(
          threadId.get(),
          sessionId,
          appServerClient.get(),
          runtime.get(),
          model.get(),
          ephemeral.get(),
          isWorktree,
          threadSource,
          initializationMode.get(),
          subagentSource,
          parentThreadId,
          forkedFromThreadId,
          createdAt.get());
    }
  }
}
