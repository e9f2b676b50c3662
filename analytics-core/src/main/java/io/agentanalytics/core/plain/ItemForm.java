package io.agentanalytics.core.plain;

import io.agentanalytics.api.protocol.ItemCompletedNotification;
import io.agentanalytics.api.protocol.ItemStartedNotification;
import io.agentanalytics.api.protocol.ThreadItem;
import io.agentanalytics.core.bytes.Literal;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Reads {@code item/started} and {@code item/completed} of the tools that are used most. */
final class ItemForm {
  private static final Literal ITEM = Literal.of("\"item\"");
  private static final Literal STARTED_AT = Literal.of("\"startedAtMs\"");
  private static final Literal COMPLETED_AT = Literal.of("\"completedAtMs\"");
  private static final Literal TYPE = Literal.of("\"type\"");
  private static final Literal COMMAND = Literal.of("\"commandExecution\"");
  private static final Literal FILE_CHANGE = Literal.of("\"fileChange\"");

  private final Literal timeMember;
  private @Nullable String threadId;
  private @Nullable String turnId;
  private OptionalLong atMs = OptionalLong.empty();
  private @Nullable ThreadItem item;

  private ItemForm(Literal timeMember) {
    this.timeMember = timeMember;
  }

  static @Nullable ItemStartedNotification started(PlainCursor in) {
    ItemForm read = new ItemForm(STARTED_AT).members(in);
    return read.threadId == null || read.turnId == null || read.item == null || read.atMs.isEmpty()
        ? null
        : new ItemStartedNotification(read.threadId, read.turnId, read.atMs.getAsLong(), read.item);
  }

  static @Nullable ItemCompletedNotification completed(PlainCursor in) {
    ItemForm read = new ItemForm(COMPLETED_AT).members(in);
    return read.threadId == null || read.turnId == null || read.item == null || read.atMs.isEmpty()
        ? null
        : new ItemCompletedNotification(
            read.threadId, read.turnId, read.atMs.getAsLong(), read.item);
  }

  private ItemForm members(PlainCursor in) {
    in.beginObject();
    while (in.nextMember()) {
      if (in.isNamed(ITEM)) {
        item = item(in);
      } else if (in.isNamed(TurnForm.THREAD_ID)) {
        threadId = in.text();
      } else if (in.isNamed(TurnForm.TURN_ID)) {
        turnId = in.text();
      } else if (in.isNamed(timeMember)) {
        atMs = OptionalLong.of(in.number());
      } else {
        in.skip();
      }
    }
    return this;
  }

  /** App-servers write the type first, so that it tells what the other members are. */
  private static @Nullable ThreadItem item(PlainCursor in) {
    in.beginObject();
    if (in.nextMember() && in.isNamed(TYPE)) {
      if (in.take(COMMAND)) {
        return CommandForm.item(in);
      }
      if (in.take(FILE_CHANGE)) {
        return FileChangeForm.item(in);
      }
    }
    in.giveUp();
    return null;
  }
}
