package io.agentanalytics.core.plain;

import io.agentanalytics.api.protocol.CommandAction;
import io.agentanalytics.api.protocol.CommandActionType;
import io.agentanalytics.api.protocol.CommandExecutionItem;
import io.agentanalytics.api.protocol.CommandSource;
import io.agentanalytics.api.protocol.ItemStatus;
import io.agentanalytics.api.protocol.Word;
import io.agentanalytics.core.bytes.Literal;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Reads a command behind its type; its output, which can be long, is passed over. */
final class CommandForm {
  static final Literal TYPE = Literal.of("\"type\"");
  static final Literal ID = Literal.of("\"id\"");
  static final Literal STATUS = Literal.of("\"status\"");
  static final PlainWords<ItemStatus> STATUSES = new PlainWords<>(ItemStatus.class);

  private static final Literal SOURCE = Literal.of("\"source\"");
  private static final Literal ACTIONS = Literal.of("\"commandActions\"");
  private static final Literal EXIT_CODE = Literal.of("\"exitCode\"");
  private static final Literal DURATION_MS = Literal.of("\"durationMs\"");
  private static final PlainWords<CommandSource> SOURCES = new PlainWords<>(CommandSource.class);
  private static final PlainWords<CommandActionType> ACTION_TYPES =
      new PlainWords<>(CommandActionType.class);

  private CommandForm() {}

  static @Nullable CommandExecutionItem item(PlainCursor in) {
    String id = null;
    // An absent source means the agent (protocol.md 6.2).
    Word<CommandSource> source = Word.of(CommandSource.AGENT);
    Word<ItemStatus> status = null;
    List<CommandAction> actions = List.of();
    OptionalInt exitCode = OptionalInt.empty();
    OptionalLong durationMs = OptionalLong.empty();
    while (in.nextMember()) {
      if (in.isNamed(ID)) {
        id = in.text();
      } else if (in.isNamed(SOURCE)) {
        source = SOURCES.read(in);
      } else if (in.isNamed(STATUS)) {
        status = STATUSES.read(in);
      } else if (in.isNamed(ACTIONS)) {
        actions = actions(in);
      } else if (in.isNamed(EXIT_CODE)) {
        exitCode = exitCode(in);
      } else if (in.isNamed(DURATION_MS)) {
        durationMs = in.optionalNumber();
      } else {
        in.skip();
      }
    }
    return id == null || status == null
        ? null
        : new CommandExecutionItem(id, source, status, actions, exitCode, durationMs);
  }

  private static OptionalInt exitCode(PlainCursor in) {
    OptionalLong code = in.optionalNumber();
    if (code.isEmpty()) {
      return OptionalInt.empty();
    }
    int exitCode = (int) code.getAsLong();
    if (exitCode != code.getAsLong()) {
      in.giveUp();
    }
    return OptionalInt.of(exitCode);
  }

  private static List<CommandAction> actions(PlainCursor in) {
    List<CommandAction> actions = new ArrayList<>();
    in.beginArray();
    while (in.nextElement()) {
      Word<CommandActionType> type = null;
      in.beginObject();
      while (in.nextMember()) {
        if (in.isNamed(TYPE)) {
          type = ACTION_TYPES.read(in);
        } else {
          in.skip();
        }
      }
      if (type == null) {
        in.giveUp();
      } else {
        actions.add(new CommandAction(type));
      }
    }
    return actions;
  }
}
