package io.agentanalytics.core.plain;

import io.agentanalytics.core.bytes.Literal;
import io.agentanalytics.core.protocol.ThreadTokenUsage;
import io.agentanalytics.core.protocol.TokenUsageUpdated;
import io.agentanalytics.core.protocol.WireTokenUsage;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Reads {@code thread/tokenUsage/updated}. */
final class UsageForm {
  private static final Literal TOKEN_USAGE = Literal.of("\"tokenUsage\"");
  private static final Literal TOTAL = Literal.of("\"total\"");
  private static final Literal LAST = Literal.of("\"last\"");

  /** In the order of the components of {@link WireTokenUsage}. */
  private static final List<Literal> COUNTS =
      List.of(
          Literal.of("\"totalTokens\""),
          Literal.of("\"inputTokens\""),
          Literal.of("\"cachedInputTokens\""),
          Literal.of("\"outputTokens\""),
          Literal.of("\"reasoningOutputTokens\""));

  private static final Literal CACHE_WRITE = Literal.of("\"cacheWriteInputTokens\"");

  private UsageForm() {}

  static @Nullable TokenUsageUpdated usage(PlainCursor in) {
    String threadId = null;
    String turnId = null;
    ThreadTokenUsage usage = null;
    in.beginObject();
    while (in.nextMember()) {
      if (in.isNamed(TurnForm.THREAD_ID)) {
        threadId = in.text();
      } else if (in.isNamed(TurnForm.TURN_ID)) {
        turnId = in.text();
      } else if (in.isNamed(TOKEN_USAGE)) {
        usage = ofThread(in);
      } else {
        in.skip();
      }
    }
    return threadId == null || turnId == null || usage == null
        ? null
        : new TokenUsageUpdated(threadId, turnId, usage);
  }

  private static @Nullable ThreadTokenUsage ofThread(PlainCursor in) {
    WireTokenUsage total = null;
    WireTokenUsage last = null;
    in.beginObject();
    while (in.nextMember()) {
      if (in.isNamed(TOTAL)) {
        total = counts(in);
      } else if (in.isNamed(LAST)) {
        last = counts(in);
      } else {
        in.skip();
      }
    }
    return total == null || last == null ? null : new ThreadTokenUsage(total, last);
  }

  private static @Nullable WireTokenUsage counts(PlainCursor in) {
    long[] counts = new long[COUNTS.size()];
    int found = 0;
    OptionalLong cacheWrite = OptionalLong.empty();
    in.beginObject();
    while (in.nextMember()) {
      int index = 0;
      while (index < counts.length && !in.isNamed(COUNTS.get(index))) {
        index++;
      }
      if (index < counts.length) {
        counts[index] = in.number();
        found |= 1 << index;
      } else if (in.isNamed(CACHE_WRITE)) {
        cacheWrite = in.optionalNumber();
      } else {
        in.skip();
      }
    }
    return found != (1 << counts.length) - 1
        ? null
        : new WireTokenUsage(counts[0], counts[1], counts[2], counts[3], counts[4], cacheWrite);
  }
}
