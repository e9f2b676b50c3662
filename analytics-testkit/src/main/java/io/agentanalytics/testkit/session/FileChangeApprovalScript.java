package io.agentanalytics.testkit.session;

import static java.util.Objects.requireNonNull;

import io.agentanalytics.testkit.internal.JsonObject;
import org.jspecify.annotations.Nullable;

/** The user is asked whether a patch may be applied. */
public final class FileChangeApprovalScript
    extends ServerRequestScript<FileChangeScript, FileChangeApprovalScript> {
  private final FileChangeScript change;
  private @Nullable String grantRoot;

  FileChangeApprovalScript(FileChangeScript change) {
    super(change.turn(), "item/fileChange/requestApproval", change);
    this.change = change;
  }

  @Override
  FileChangeApprovalScript self() {
    return this;
  }

  /** The agent wants to write below this folder from now on. */
  public FileChangeApprovalScript grantRoot(String path) {
    describe();
    grantRoot = requireNonNull(path, "path");
    return this;
  }

  @Override
  JsonObject params() {
    return JsonObject.object()
        .with("itemId", change.id())
        .with("reason", null)
        .with("grantRoot", grantRoot);
  }

  /** Yes, this once. */
  public FileChangeScript accepted() {
    return decide("accept");
  }

  /** Yes, and all changes of these files in this session. */
  public FileChangeScript acceptedForSession() {
    return decide("acceptForSession");
  }

  /** No. */
  public FileChangeScript declined() {
    return decide("decline");
  }

  /** No, and the turn shall stop. */
  public FileChangeScript cancelled() {
    return decide("cancel");
  }

  private FileChangeScript decide(String decision) {
    return answer(JsonObject.object().with("decision", decision));
  }
}
