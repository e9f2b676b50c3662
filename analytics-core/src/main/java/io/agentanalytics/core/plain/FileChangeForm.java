package io.agentanalytics.core.plain;

import io.agentanalytics.api.protocol.FileChange;
import io.agentanalytics.api.protocol.FileChangeItem;
import io.agentanalytics.api.protocol.FileChangeKind;
import io.agentanalytics.api.protocol.FileChangeType;
import io.agentanalytics.api.protocol.ItemStatus;
import io.agentanalytics.api.protocol.Word;
import io.agentanalytics.core.bytes.Literal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads a patch behind its type; its diffs, which can be long, are passed over. */
final class FileChangeForm {
  private static final Literal CHANGES = Literal.of("\"changes\"");
  private static final Literal KIND = Literal.of("\"kind\"");
  private static final Literal MOVE_PATH = Literal.of("\"move_path\"");
  private static final PlainWords<FileChangeType> TYPES = new PlainWords<>(FileChangeType.class);

  private FileChangeForm() {}

  static @Nullable FileChangeItem item(PlainCursor in) {
    String id = null;
    List<FileChange> changes = List.of();
    Word<ItemStatus> status = null;
    while (in.nextMember()) {
      if (in.isNamed(CommandForm.ID)) {
        id = in.text();
      } else if (in.isNamed(CHANGES)) {
        changes = changes(in);
      } else if (in.isNamed(CommandForm.STATUS)) {
        status = CommandForm.STATUSES.read(in);
      } else {
        in.skip();
      }
    }
    return id == null || status == null ? null : new FileChangeItem(id, changes, status);
  }

  private static List<FileChange> changes(PlainCursor in) {
    List<FileChange> changes = new ArrayList<>();
    in.beginArray();
    while (in.nextElement()) {
      FileChangeKind kind = null;
      in.beginObject();
      while (in.nextMember()) {
        if (in.isNamed(KIND)) {
          kind = kind(in);
        } else {
          in.skip();
        }
      }
      if (kind == null) {
        in.giveUp();
      } else {
        changes.add(new FileChange(kind));
      }
    }
    return changes;
  }

  private static @Nullable FileChangeKind kind(PlainCursor in) {
    Word<FileChangeType> type = null;
    Optional<String> movePath = Optional.empty();
    in.beginObject();
    while (in.nextMember()) {
      if (in.isNamed(CommandForm.TYPE)) {
        type = TYPES.read(in);
      } else if (in.isNamed(MOVE_PATH)) {
        movePath = in.optionalText();
      } else {
        in.skip();
      }
    }
    return type == null ? null : new FileChangeKind(type, movePath);
  }
}
