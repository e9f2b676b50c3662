package io.agentanalytics.testkit.session;

import static java.util.Objects.requireNonNull;

import io.agentanalytics.api.protocol.CommandSource;
import io.agentanalytics.api.protocol.ItemStatus;
import io.agentanalytics.testkit.internal.JsonObject;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A command: may be asked for, runs, exits. */
public final class CommandScript extends TimedItemScript<CommandScript> {
  private final String command;
  private final List<JsonObject> actions = new ArrayList<>();
  private String cwd;
  private CommandSource source = CommandSource.AGENT;
  private @Nullable String output;

  CommandScript(TurnScript turn, String command) {
    super(turn, "commandExecution", turn.wire().ids().ofModel("call_"));
    this.command = command;
    this.cwd = turn.thread().state().settings().text("cwd");
  }

  @Override
  CommandScript self() {
    return this;
  }

  /** The working directory; that of the thread unless set. */
  public CommandScript cwd(String value) {
    describe();
    cwd = requireNonNull(value, "value");
    return this;
  }

  /** Who started it; the agent unless set. What is said from now on shows it. */
  public CommandScript source(CommandSource value) {
    source = requireNonNull(value, "value");
    return this;
  }

  /** It runs in a terminal that outlives it. What is said from now on shows it. */
  public CommandScript inTerminal() {
    return source(CommandSource.UNIFIED_EXEC_STARTUP);
  }

  /** It reads a file. */
  public CommandScript reads(String path) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    return acts(action("read").with("name", name).with("path", path));
  }

  /** It lists files. */
  public CommandScript lists(String path) {
    return acts(action("listFiles").with("path", path));
  }

  /** It searches in files. */
  public CommandScript searches(String query, String path) {
    return acts(action("search").with("query", query).with("path", path));
  }

  /** It does something that the server does not understand, beside what it does. */
  public CommandScript doesMore() {
    return acts(action("unknown"));
  }

  private CommandScript acts(JsonObject action) {
    describe();
    actions.add(action);
    return this;
  }

  private JsonObject action(String type) {
    return JsonObject.object().with("type", type).with("command", command);
  }

  /** What it printed. */
  public CommandScript output(String text) {
    output = requireNonNull(text, "text");
    return this;
  }

  /** The user is asked whether it may run. */
  public CommandApprovalScript askedUser() {
    return new CommandApprovalScript(this);
  }

  /** A guardian looks at it before it runs. */
  public GuardianScript<CommandScript> guardianReviews() {
    String tool = source == CommandSource.UNIFIED_EXEC_STARTUP ? "unifiedExec" : "shell";
    return new GuardianScript<>(
        turn(),
        id(),
        JsonObject.object()
            .with("type", "command")
            .with("source", tool)
            .with("command", command)
            .with("cwd", cwd),
        this);
  }

  /** It ends with an exit code; any but 0 is a failure. */
  public TurnScript exits(int code) {
    next();
    return complete(
        item(code == 0 ? ItemStatus.COMPLETED : ItemStatus.FAILED)
            .with("aggregatedOutput", output)
            .with("exitCode", code)
            .with("durationMs", executionMs()));
  }

  /** It never ran, because somebody was against it. */
  public TurnScript declined() {
    next();
    return complete(item(ItemStatus.DECLINED));
  }

  @Override
  JsonObject begun() {
    return item(ItemStatus.IN_PROGRESS);
  }

  private JsonObject item(ItemStatus status) {
    return JsonObject.object()
        .with("command", command)
        .with("cwd", cwd)
        .with("processId", null)
        .with("source", source)
        .with("status", status)
        .with("commandActions", actions())
        .with("aggregatedOutput", null)
        .with("exitCode", null)
        .with("durationMs", null);
  }

  String command() {
    return command;
  }

  String cwd() {
    return cwd;
  }

  List<JsonObject> actions() {
    return actions.isEmpty() ? List.of(action("unknown")) : actions;
  }
}
