package io.agentanalytics.core.plain;

import io.agentanalytics.api.protocol.TurnStartParams;
import io.agentanalytics.api.protocol.UserInput;
import io.agentanalytics.core.bytes.Literal;
import io.agentanalytics.core.protocol.Change;
import io.agentanalytics.core.protocol.InputPart;
import io.agentanalytics.core.protocol.TurnInput;
import io.agentanalytics.core.protocol.TurnOverrides;
import io.agentanalytics.core.protocol.TurnReference;
import io.agentanalytics.core.protocol.TurnStartBody;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code turn/start}: its params in the three views that rules have of them, and its result.
 */
final class TurnStartForm {
  private static final Literal INPUT = Literal.of("\"input\"");
  private static final Literal TYPE = Literal.of("\"type\"");
  private static final Literal TEXT = Literal.of("\"text\"");
  private static final Literal PATH = Literal.of("\"path\"");
  private static final Literal TURN = Literal.of("\"turn\"");
  private static final Literal ID = Literal.of("\"id\"");

  private static final TurnOverrides NONE =
      new TurnOverrides(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Change.unchanged(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());

  private TurnStartForm() {}

  static @Nullable TurnStartParams params(PlainCursor in) {
    String threadId = null;
    List<UserInput> input = List.of();
    in.beginObject();
    while (in.nextMember()) {
      if (in.isNamed(TurnForm.THREAD_ID)) {
        threadId = in.text();
      } else if (in.isNamed(INPUT)) {
        input = kinds(in);
      } else {
        in.skip();
      }
    }
    return threadId == null ? null : new TurnStartParams(threadId, input);
  }

  private static List<UserInput> kinds(PlainCursor in) {
    List<UserInput> kinds = new ArrayList<>();
    in.beginArray();
    while (in.nextElement()) {
      String type = null;
      in.beginObject();
      while (in.nextMember()) {
        if (in.isNamed(TYPE)) {
          type = in.text();
        } else {
          in.skip();
        }
      }
      if (type == null) {
        in.giveUp();
      } else {
        kinds.add(new UserInput(type));
      }
    }
    return kinds;
  }

  static TurnInput input(PlainCursor in) {
    List<InputPart> input = List.of();
    in.beginObject();
    while (in.nextMember()) {
      if (in.isNamed(INPUT)) {
        input = parts(in);
      } else {
        in.skip();
      }
    }
    return new TurnInput(input);
  }

  private static List<InputPart> parts(PlainCursor in) {
    List<InputPart> parts = new ArrayList<>();
    in.beginArray();
    while (in.nextElement()) {
      String type = null;
      Optional<String> text = Optional.empty();
      Optional<String> path = Optional.empty();
      in.beginObject();
      while (in.nextMember()) {
        if (in.isNamed(TYPE)) {
          type = in.text();
        } else if (in.isNamed(TEXT)) {
          text = in.optionalText();
        } else if (in.isNamed(PATH)) {
          path = in.optionalText();
        } else {
          in.skip();
        }
      }
      if (type == null) {
        in.giveUp();
      } else {
        parts.add(new InputPart(type, text, path));
      }
    }
    return parts;
  }

  /** Most turns override nothing. What others override has many forms. */
  static TurnOverrides overrides(PlainCursor in) {
    in.beginObject();
    while (in.nextMember()) {
      if (in.isNamed(TurnForm.THREAD_ID) || in.isNamed(INPUT)) {
        in.skip();
      } else {
        in.giveUp();
      }
    }
    return NONE;
  }

  static @Nullable TurnStartBody result(PlainCursor in) {
    TurnReference turn = null;
    in.beginObject();
    while (in.nextMember()) {
      if (in.isNamed(TURN)) {
        turn = reference(in);
      } else {
        in.skip();
      }
    }
    return turn == null ? null : new TurnStartBody(turn);
  }

  private static @Nullable TurnReference reference(PlainCursor in) {
    String id = null;
    Optional<String> rootTurnId = Optional.empty();
    in.beginObject();
    while (in.nextMember()) {
      if (in.isNamed(ID)) {
        id = in.text();
      } else if (in.isNamed(TurnForm.ROOT_TURN_ID)) {
        rootTurnId = in.optionalText();
      } else {
        in.skip();
      }
    }
    return id == null ? null : new TurnReference(id, rootTurnId);
  }
}
