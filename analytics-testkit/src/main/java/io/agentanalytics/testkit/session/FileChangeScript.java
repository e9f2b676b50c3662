package io.agentanalytics.testkit.session;

import static java.util.Objects.requireNonNull;

import io.agentanalytics.api.protocol.ItemStatus;
import io.agentanalytics.testkit.internal.JsonObject;
import java.util.ArrayList;
import java.util.List;

/** A patch: may be asked for, is applied or not. */
public final class FileChangeScript extends ItemScript<FileChangeScript> {
  private final List<JsonObject> changes = new ArrayList<>();
  private final List<TurnDiff.Change> diffs = new ArrayList<>();

  FileChangeScript(TurnScript turn) {
    super(turn, "fileChange", turn.wire().ids().ofModel("call_"));
  }

  @Override
  FileChangeScript self() {
    return this;
  }

  /** A new file. */
  public FileChangeScript adds(String path, String content) {
    return change(path, kind("add"), content, TurnDiff.added(path, content));
  }

  /** A file goes. */
  public FileChangeScript deletes(String path, String content) {
    return change(path, kind("delete"), content, TurnDiff.deleted(path, content));
  }

  /**
   * A file changes.
   *
   * @param hunks of a unified diff, each beginning with {@code @@}
   */
  public FileChangeScript edits(String path, String hunks) {
    return change(
        path, kind("update").with("move_path", null), hunks, TurnDiff.edited(path, path, hunks));
  }

  /**
   * A file gets another name, and changes.
   *
   * @param hunks of a unified diff, each beginning with {@code @@}
   */
  public FileChangeScript moves(String path, String newPath, String hunks) {
    return change(
        path,
        kind("update").with("move_path", requireNonNull(newPath, "newPath")),
        hunks,
        TurnDiff.edited(path, newPath, hunks));
  }

  private static JsonObject kind(String type) {
    return JsonObject.object().with("type", type);
  }

  private FileChangeScript change(
      String path, JsonObject kind, String diff, TurnDiff.Change change) {
    describe();
    changes.add(JsonObject.object().with("path", path).with("kind", kind).with("diff", diff));
    diffs.add(change);
    return this;
  }

  /** The user is asked whether it may be applied. */
  public FileChangeApprovalScript askedUser() {
    return new FileChangeApprovalScript(this);
  }

  /** A guardian looks at it before it is applied. */
  public GuardianScript<FileChangeScript> guardianReviews() {
    return new GuardianScript<>(
        turn(),
        id(),
        JsonObject.object()
            .with("type", "applyPatch")
            .with("cwd", turn().thread().state().settings().text("cwd"))
            .with("files", changes.stream().map(change -> change.get("path")).toList()),
        this);
  }

  /** It is applied, and the server tells what the turn has changed so far. */
  public TurnScript applied() {
    next();
    complete(item(ItemStatus.COMPLETED));
    diffs.forEach(turn().diff()::add);
    return turn().diff(turn().diff().toString());
  }

  /** It could not be applied. */
  public TurnScript failed() {
    next();
    return complete(item(ItemStatus.FAILED));
  }

  /** It was not applied, because somebody was against it. */
  public TurnScript declined() {
    next();
    return complete(item(ItemStatus.DECLINED));
  }

  @Override
  JsonObject begun() {
    return item(ItemStatus.IN_PROGRESS);
  }

  private JsonObject item(ItemStatus status) {
    return JsonObject.object().with("changes", changes).with("status", status);
  }
}
