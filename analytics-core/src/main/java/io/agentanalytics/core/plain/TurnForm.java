package io.agentanalytics.core.plain;

import io.agentanalytics.api.protocol.TurnDiffUpdatedNotification;
import io.agentanalytics.api.protocol.TurnStatus;
import io.agentanalytics.api.protocol.Word;
import io.agentanalytics.core.bytes.Literal;
import io.agentanalytics.core.protocol.TurnBody;
import io.agentanalytics.core.protocol.WireTurn;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Reads notifications of turns. */
final class TurnForm {
  static final Literal THREAD_ID = Literal.of("\"threadId\"");
  static final Literal TURN_ID = Literal.of("\"turnId\"");

  private static final Literal TURN = Literal.of("\"turn\"");
  private static final Literal DIFF = Literal.of("\"diff\"");
  private static final Literal ID = Literal.of("\"id\"");
  private static final Literal STATUS = Literal.of("\"status\"");
  private static final Literal ERROR = Literal.of("\"error\"");
  private static final Literal STARTED_AT = Literal.of("\"startedAt\"");
  private static final Literal COMPLETED_AT = Literal.of("\"completedAt\"");
  private static final Literal DURATION_MS = Literal.of("\"durationMs\"");
  static final Literal ROOT_TURN_ID = Literal.of("\"rootTurnId\"");
  private static final PlainWords<TurnStatus> STATUSES = new PlainWords<>(TurnStatus.class);

  private TurnForm() {}

  static @Nullable TurnDiffUpdatedNotification diff(PlainCursor in) {
    String threadId = null;
    String turnId = null;
    String diff = null;
    in.beginObject();
    while (in.nextMember()) {
      if (in.isNamed(THREAD_ID)) {
        threadId = in.text();
      } else if (in.isNamed(TURN_ID)) {
        turnId = in.text();
      } else if (in.isNamed(DIFF)) {
        diff = in.text();
      } else {
        in.skip();
      }
    }
    return threadId == null || turnId == null || diff == null
        ? null
        : new TurnDiffUpdatedNotification(threadId, turnId, diff);
  }

  /** What {@code turn/started} and {@code turn/completed} carry. */
  static @Nullable TurnBody body(PlainCursor in) {
    String threadId = null;
    WireTurn turn = null;
    in.beginObject();
    while (in.nextMember()) {
      if (in.isNamed(THREAD_ID)) {
        threadId = in.text();
      } else if (in.isNamed(TURN)) {
        turn = turn(in);
      } else {
        in.skip();
      }
    }
    return threadId == null || turn == null ? null : new TurnBody(threadId, turn);
  }

  private static @Nullable WireTurn turn(PlainCursor in) {
    String id = null;
    Optional<Word<TurnStatus>> status = Optional.empty();
    OptionalLong startedAt = OptionalLong.empty();
    OptionalLong completedAt = OptionalLong.empty();
    OptionalLong durationMs = OptionalLong.empty();
    Optional<String> rootTurnId = Optional.empty();
    in.beginObject();
    while (in.nextMember()) {
      if (in.isNamed(ID)) {
        id = in.text();
      } else if (in.isNamed(STATUS)) {
        status = Optional.of(STATUSES.read(in));
      } else if (in.isNamed(STARTED_AT)) {
        startedAt = in.optionalNumber();
      } else if (in.isNamed(COMPLETED_AT)) {
        completedAt = in.optionalNumber();
      } else if (in.isNamed(DURATION_MS)) {
        durationMs = in.optionalNumber();
      } else if (in.isNamed(ROOT_TURN_ID)) {
        rootTurnId = in.optionalText();
      } else if (!in.isNamed(ERROR)) {
        in.skip();
      } else if (!in.takeNull()) {
        // Errors have many forms, and turns mostly go well.
        in.giveUp();
      }
    }
    return id == null
        ? null
        : new WireTurn(
            id, status, Optional.empty(), startedAt, completedAt, durationMs, rootTurnId);
  }
}
