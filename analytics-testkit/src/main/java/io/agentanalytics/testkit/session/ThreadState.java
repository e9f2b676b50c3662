package io.agentanalytics.testkit.session;

import io.agentanalytics.testkit.internal.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A thread as the server has it, whichever clients look at it. */
final class ThreadState {
  private final String id;
  private final ThreadSettings settings;
  private final TokenTotals tokens = new TokenTotals();
  private final Set<Connection> subscribers = new LinkedHashSet<>();
  private final List<ServerRequestScript<?, ?>> open = new ArrayList<>();
  private final List<JsonObject> turns = new ArrayList<>();
  private String preview = "";
  private Object source = "vscode";
  private @Nullable Object threadSource;
  private @Nullable String forkedFrom;
  private @Nullable Long createdAt;
  private boolean ephemeral;

  ThreadState(String id) {
    this(id, new ThreadSettings());
  }

  private ThreadState(String id, ThreadSettings settings) {
    this.id = id;
    this.settings = settings;
  }

  ThreadState fork(String newId) {
    ThreadState fork = new ThreadState(newId, settings.copy());
    fork.forkedFrom = id;
    fork.preview = preview;
    fork.turns.addAll(turns);
    return fork;
  }

  /** A thread that an agent of this one starts. */
  ThreadState spawn(String newId) {
    ThreadState child = new ThreadState(newId, settings.copy());
    child.ephemeral = ephemeral;
    child.threadSource = "subagent";
    child.source =
        JsonObject.object()
            .with(
                "subAgent",
                JsonObject.object()
                    .with(
                        "thread_spawn",
                        JsonObject.object().with("parent_thread_id", id).with("depth", 1)));
    child.subscribers.addAll(subscribers);
    return child;
  }

  String id() {
    return id;
  }

  ThreadSettings settings() {
    return settings;
  }

  TokenTotals tokens() {
    return tokens;
  }

  /** The connections that hear what happens in the thread. */
  Set<Connection> subscribers() {
    return subscribers;
  }

  /** Questions of the server that nobody has answered. */
  List<ServerRequestScript<?, ?>> open() {
    return open;
  }

  void setPreview(String text) {
    if (preview.isEmpty()) {
      preview = text;
    }
  }

  void setSource(Object value) {
    source = value;
  }

  void setThreadSource(Object value) {
    threadSource = value;
  }

  void setEphemeral() {
    ephemeral = true;
  }

  /** The id of the newest turn; empty before the first. */
  String lastTurn() {
    return turns.isEmpty() ? "" : String.valueOf(turns.get(turns.size() - 1).get("id"));
  }

  void remember(JsonObject turn) {
    turns.add(turn);
  }

  /** The thread as results and notifications show it (protocol.md 4.2). */
  JsonObject body(long nowSeconds, String serverVersion, boolean withTurns) {
    if (createdAt == null) {
      createdAt = nowSeconds;
    }
    return JsonObject.object()
        .with("id", id)
        .with("sessionId", id)
        .with("forkedFromId", forkedFrom)
        .with("preview", preview)
        .with("ephemeral", ephemeral)
        .with("modelProvider", settings.text("modelProvider"))
        .with("createdAt", createdAt)
        .with("updatedAt", nowSeconds)
        .with("status", JsonObject.object().with("type", "idle"))
        .with("path", null)
        .with("cwd", settings.text("cwd"))
        .with("cliVersion", serverVersion)
        .with("source", source)
        .with("threadSource", threadSource)
        .with("agentNickname", null)
        .with("agentRole", null)
        .with("gitInfo", null)
        .with("name", null)
        .with("turns", withTurns ? turns : List.of());
  }
}
