package io.agentanalytics.api.event;

import static java.util.Objects.requireNonNull;

import io.agentanalytics.api.internal.Properties;
import io.agentanalytics.api.internal.Property;
import io.agentanalytics.api.protocol.CommandSource;
import io.agentanalytics.api.protocol.ReasoningEffort;
import io.agentanalytics.api.protocol.Word;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A command ran, or was refused (events.md 3.10).
 *
 * @param sandboxBackend what held the command in, {@code none} when nothing did
 * @param scriptPath of the script of a plugin
 */
public record CommandExecutionEvent(
    ToolItemBase base,
    Optional<String> sandboxBackend,
    Optional<String> modelSlug,
    Optional<Word<ReasoningEffort>> reasoningEffort,
    Optional<String> pluginId,
    Optional<String> scriptPath,
    CommandSource commandExecutionSource,
    OptionalInt exitCode,
    long commandTotalActionCount,
    long commandReadActionCount,
    long commandListFilesActionCount,
    long commandSearchActionCount,
    long commandUnknownActionCount)
    implements ToolItemEvent {
  public CommandExecutionEvent {
    requireNonNull(base, "base");
    requireNonNull(sandboxBackend, "sandboxBackend");
    requireNonNull(modelSlug, "modelSlug");
    requireNonNull(reasoningEffort, "reasoningEffort");
    requireNonNull(pluginId, "pluginId");
    requireNonNull(scriptPath, "scriptPath");
    requireNonNull(commandExecutionSource, "commandExecutionSource");
    requireNonNull(exitCode, "exitCode");
  }

  @Override
  public String eventType() {
    return EventType.COMMAND_EXECUTION.word();
  }

  /** A builder without any value. */
  public static Builder builder() {
    return new Builder();
  }

  /** Collects what a command was; what may be absent is, until it is set. */
  public static final class Builder {
    private final Properties<Builder> properties = new Properties<>("CommandExecutionEvent", this);
    private final Property<Builder, ToolItemBase> base = properties.required("base");
    private Optional<String> sandboxBackend = Optional.empty();
    private Optional<String> modelSlug = Optional.empty();
    private Optional<Word<ReasoningEffort>> reasoningEffort = Optional.empty();
    private Optional<String> pluginId = Optional.empty();
    private Optional<String> scriptPath = Optional.empty();
    private final Property<Builder, CommandSource> commandExecutionSource =
        properties.required("commandExecutionSource");
    private OptionalInt exitCode = OptionalInt.empty();
    private final Property<Builder, Long> commandTotalActionCount =
        properties.required("commandTotalActionCount");
    private final Property<Builder, Long> commandReadActionCount =
        properties.required("commandReadActionCount");
    private final Property<Builder, Long> commandListFilesActionCount =
        properties.required("commandListFilesActionCount");
    private final Property<Builder, Long> commandSearchActionCount =
        properties.required("commandSearchActionCount");
    private final Property<Builder, Long> commandUnknownActionCount =
        properties.required("commandUnknownActionCount");

    private Builder() {}

    public Builder base(ToolItemBase value) {
      return base.set(value);
    }

    public Builder sandboxBackend(Optional<String> value) {
      sandboxBackend = value;
      return this;
    }

    public Builder modelSlug(Optional<String> value) {
      modelSlug = value;
      return this;
    }

    public Builder reasoningEffort(Optional<Word<ReasoningEffort>> value) {
      reasoningEffort = value;
      return this;
    }

    public Builder pluginId(Optional<String> value) {
      pluginId = value;
      return this;
    }

    public Builder scriptPath(Optional<String> value) {
      scriptPath = value;
      return this;
    }

    public Builder commandExecutionSource(CommandSource value) {
      return commandExecutionSource.set(value);
    }

    public Builder exitCode(OptionalInt value) {
      exitCode = value;
      return this;
    }

    public Builder commandTotalActionCount(long value) {
      return commandTotalActionCount.set(value);
    }

    public Builder commandReadActionCount(long value) {
      return commandReadActionCount.set(value);
    }

    public Builder commandListFilesActionCount(long value) {
      return commandListFilesActionCount.set(value);
    }

    public Builder commandSearchActionCount(long value) {
      return commandSearchActionCount.set(value);
    }

    public Builder commandUnknownActionCount(long value) {
      return commandUnknownActionCount.set(value);
    }

    /**
     * The record.
     *
     * @throws IllegalStateException naming every required property that is not set
     */
    public CommandExecutionEvent build() {
      properties.check();
      return new CommandExecutionEvent(
          base.get(),
          sandboxBackend,
          modelSlug,
          reasoningEffort,
          pluginId,
          scriptPath,
          commandExecutionSource.get(),
          exitCode,
          commandTotalActionCount.get(),
          commandReadActionCount.get(),
          commandListFilesActionCount.get(),
          commandSearchActionCount.get(),
          commandUnknownActionCount.get());
    }
  }
}
