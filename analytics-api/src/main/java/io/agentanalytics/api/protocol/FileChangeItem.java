package io.agentanalytics.api.protocol;

import static java.util.Objects.requireNonNull;

import java.util.List;

/** A patch that was applied, or refused (protocol.md 6.2). */
public record FileChangeItem(String id, List<FileChange> changes, Word<ItemStatus> status)
    implements ToolItem {
  public FileChangeItem {
    requireNonNull(id, "id");
    changes = List.copyOf(changes);
    requireNonNull(status, "status");
  }

  @Override
  public ToolItemKind kind() {
    return ToolItemKind.FILE_CHANGE;
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.fileChange(this);
  }
}
