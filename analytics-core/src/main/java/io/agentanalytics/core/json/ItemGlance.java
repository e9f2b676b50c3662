package io.agentanalytics.core.json;

import io.agentanalytics.api.protocol.OtherItem;
import io.agentanalytics.core.bytes.ByteFinder;
import io.agentanalytics.core.bytes.Literal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Params of an item notification, read from their first and last bytes. It works for items that no
 * rule looks into, in the form in which app-servers write them; their text, which can be long, is
 * not looked at. Anything else has to be parsed.
 *
 * @param atMs start or end, ms since the Unix epoch
 */
record ItemGlance(OtherItem item, String threadId, String turnId, long atMs) {
  private static final Literal ITEM = Literal.of("{\"item\":{\"type\":\"");
  private static final Literal ID = Literal.of("\",\"id\":\"");
  private static final Literal THREAD_ID = Literal.of("\"threadId\":\"");
  private static final Literal TURN_ID = Literal.of("\"turnId\":\"");

  /** The kinds of release 0.131 that are no tool items (protocol.md 6.2). */
  private static final Map<Literal, String> TYPES =
      List.of(
              "userMessage",
              "hookPrompt",
              "agentMessage",
              "plan",
              "reasoning",
              "imageView",
              "enteredReviewMode",
              "exitedReviewMode",
              "contextCompaction")
          .stream()
          .collect(Collectors.toUnmodifiableMap(Literal::of, Function.identity()));

  /**
   * @param timeMember name of the last member, in quotes and with its colon
   */
  static Optional<ItemGlance> at(byte[] bytes, int offset, int end, Literal timeMember) {
    if (!ITEM.isAt(bytes, offset, end)) {
      return Optional.empty();
    }
    return item(bytes, offset + ITEM.length(), end)
        .flatMap(item -> new Tail(bytes, offset, end).read(item, timeMember));
  }

  private static Optional<OtherItem> item(byte[] bytes, int from, int end) {
    for (Map.Entry<Literal, String> type : TYPES.entrySet()) {
      int close = from + type.getKey().length();
      if (type.getKey().isAt(bytes, from, end) && ID.isAt(bytes, close, end)) {
        int start = close + ID.length();
        int quote = ByteFinder.find(bytes, start, end, '"');
        return quote >= 0 && isPlain(bytes, start, quote)
            ? Optional.of(new OtherItem(type.getValue(), text(bytes, start, quote)))
            : Optional.empty();
      }
    }
    return Optional.empty();
  }

  private static boolean isPlain(byte[] bytes, int from, int to) {
    return ByteFinder.find(bytes, from, to, '\\') < 0;
  }

  private static String text(byte[] bytes, int from, int to) {
    return new String(bytes, from, to - from, StandardCharsets.UTF_8);
  }

  /** Reads members from the end: {@code },"threadId":"…","turnId":"…","startedAtMs":1}}. */
  private static final class Tail {
    /** So many digits cannot overflow. */
    private static final int MAX_DIGITS = 18;

    private final byte[] bytes;
    private final int start;
    private int end;

    Tail(byte[] bytes, int start, int end) {
      this.bytes = bytes;
      this.start = start;
      this.end = end;
    }

    Optional<ItemGlance> read(OtherItem item, Literal timeMember) {
      if (!take('}')) {
        return Optional.empty();
      }
      long atMs = number();
      if (atMs < 0 || !take(timeMember) || !take(',')) {
        return Optional.empty();
      }
      String turnId = text(TURN_ID);
      String threadId = turnId.isEmpty() || !take(',') ? "" : text(THREAD_ID);
      boolean complete = !threadId.isEmpty() && take(',') && take('}');
      return complete
          ? Optional.of(new ItemGlance(item, threadId, turnId, atMs))
          : Optional.empty();
    }

    private boolean take(char last) {
      if (end <= start || bytes[end - 1] != last) {
        return false;
      }
      end--;
      return true;
    }

    private boolean take(Literal last) {
      int from = end - last.length();
      if (from < start || !last.isAt(bytes, from, end)) {
        return false;
      }
      end = from;
      return true;
    }

    private long number() {
      long number = 0;
      long place = 1;
      int digits = 0;
      while (end > start && bytes[end - 1] >= '0' && bytes[end - 1] <= '9') {
        number += (bytes[end - 1] - '0') * place;
        place *= 10;
        end--;
        if (++digits > MAX_DIGITS) {
          return -1;
        }
      }
      return digits == 0 ? -1 : number;
    }

    /**
     * A member whose value is a text without escapes. Its opening quote is the nearest one: if that
     * were escaped, the name of the member would not stand before it.
     */
    private String text(Literal nameAndQuote) {
      if (!take('"')) {
        return "";
      }
      int close = end;
      while (end > start && bytes[end - 1] != '"') {
        end--;
      }
      int from = end;
      return take(nameAndQuote) && isPlain(bytes, from, close)
          ? ItemGlance.text(bytes, from, close)
          : "";
    }
  }
}
