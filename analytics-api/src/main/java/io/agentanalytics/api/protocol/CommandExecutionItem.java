package io.agentanalytics.api.protocol;

import static java.util.Objects.requireNonNull;

import io.agentanalytics.api.internal.Checks;
import io.agentanalytics.api.internal.Properties;
import io.agentanalytics.api.internal.Property;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * A command that ran, or was refused (protocol.md 6.2).
 *
 * <p>The constructor changes when components join: build with {@link #builder()}.
 *
 * @param durationMs how long the tool ran, in ms; may be negative on the wire
 */
public record CommandExecutionItem(
    String id,
    Word<CommandSource> source,
    Word<ItemStatus> status,
    List<CommandAction> commandActions,
    OptionalInt exitCode,
    OptionalLong durationMs)
    implements ToolItem {
  public CommandExecutionItem {
    requireNonNull(id, "id");
    requireNonNull(source, "source");
    requireNonNull(status, "status");
    commandActions = List.copyOf(commandActions);
    requireNonNull(exitCode, "exitCode");
    requireNonNull(durationMs, "durationMs");
  }

  @Override
  public ToolItemKind kind() {
    return ToolItemKind.COMMAND_EXECUTION;
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.commandExecution(this);
  }

  /** A builder without any value. */
  public static Builder builder() {
    return new Builder();
  }

  /** Collects the components of a command. */
  public static final class Builder {
    private final Properties<Builder> properties = new Properties<>("CommandExecutionItem", this);
    private final Property<Builder, String> id = properties.required("id");
    private final Property<Builder, Word<CommandSource>> source =
        properties.withDefault("source", Word.of(CommandSource.AGENT));
    private final Property<Builder, Word<ItemStatus>> status = properties.required("status");
    private final Property<Builder, List<CommandAction>> commandActions =
        properties.withDefault("commandActions", List.of());
    private final Property<Builder, Integer> exitCode = properties.optional("exitCode");
    private final Property<Builder, Long> durationMs = properties.optional("durationMs");

    private Builder() {}

    public Builder id(String value) {
      return id.set(value);
    }

    /** {@link CommandSource#AGENT} unless set. */
    public Builder source(CommandSource value) {
      return source.set(Word.of(value));
    }

    public Builder status(ItemStatus value) {
      return status.set(Word.of(value));
    }

    /** None unless set. */
    public Builder commandActions(List<CommandAction> value) {
      return commandActions.set(value);
    }

    /** Unknown unless set. */
    public Builder exitCode(int value) {
      return exitCode.set(value);
    }

    /** How long it ran; unknown unless set. Kept in whole milliseconds, rounded down. */
    public Builder duration(Duration value) {
      return durationMs.set(Checks.millis("duration", value));
    }

    /**
     * The item.
     *
     * @throws IllegalStateException naming every required property that is not set
     */
    public CommandExecutionItem build() {
      properties.check();
      return new CommandExecutionItem(
          id.get(),
          source.get(),
          status.get(),
          commandActions.get(),
          exitCode.find().map(OptionalInt::of).orElse(OptionalInt.empty()),
          Property.findLong(durationMs));
    }
  }
}
