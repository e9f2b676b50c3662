package io.agentanalytics.testkit.session;

import io.agentanalytics.testkit.internal.JsonObject;
import java.util.ArrayList;
import java.util.List;

/** Permissions that an agent asks for or gets beyond its sandbox (protocol.md 7.3). */
public final class ScriptedGrant {
  private final List<String> read = new ArrayList<>();
  private final List<String> write = new ArrayList<>();
  private boolean network;

  private ScriptedGrant() {}

  /** No permissions, to which some can be added. */
  public static ScriptedGrant grant() {
    return new ScriptedGrant();
  }

  /** The network. */
  public ScriptedGrant network() {
    network = true;
    return this;
  }

  /** Reading below absolute paths. */
  public ScriptedGrant read(String... paths) {
    read.addAll(List.of(paths));
    return this;
  }

  /** Writing below absolute paths. */
  public ScriptedGrant write(String... paths) {
    write.addAll(List.of(paths));
    return this;
  }

  /** As the server asks: both parts, and both forms of the file system. */
  JsonObject asked() {
    return JsonObject.object()
        .with("network", network ? enabled() : null)
        .with("fileSystem", read.isEmpty() && write.isEmpty() ? null : fileSystem());
  }

  /** As clients answer: only what is granted. */
  JsonObject granted() {
    JsonObject granted = JsonObject.object();
    if (network) {
      granted.with("network", enabled());
    }
    if (!read.isEmpty() || !write.isEmpty()) {
      JsonObject paths = JsonObject.object();
      if (!read.isEmpty()) {
        paths.with("read", read);
      }
      if (!write.isEmpty()) {
        paths.with("write", write);
      }
      granted.with("fileSystem", paths);
    }
    return granted;
  }

  private static JsonObject enabled() {
    return JsonObject.object().with("enabled", true);
  }

  private JsonObject fileSystem() {
    List<JsonObject> entries = new ArrayList<>();
    read.forEach(path -> entries.add(entry(path, "read")));
    write.forEach(path -> entries.add(entry(path, "write")));
    return JsonObject.object()
        .with("read", read.isEmpty() ? null : read)
        .with("write", write.isEmpty() ? null : write)
        .with("entries", entries);
  }

  private static JsonObject entry(String path, String access) {
    return JsonObject.object()
        .with("path", JsonObject.object().with("type", "path").with("path", path))
        .with("access", access);
  }
}
