package io.agentanalytics.core.frame;

import io.agentanalytics.api.protocol.Direction;
import io.agentanalytics.core.bytes.ByteFinder;
import io.agentanalytics.core.bytes.Digits;
import io.agentanalytics.core.bytes.Literal;
import org.jspecify.annotations.Nullable;

/**
 * Reads the envelope of a frame line as our own writer writes it: members in order, no white space,
 * the message last. For anything else it gives up, and {@link LineParser} reads the whole line.
 */
final class LineScanner {
  private static final Literal AT = Literal.of("{\"at\":");
  private static final Literal FROM = Literal.of(",\"from\":\"");
  private static final Literal CLIENT = Literal.of("client\"");
  private static final Literal SERVER = Literal.of("server\"");
  private static final Literal CONNECTION = Literal.of(",\"connection\":");
  private static final Literal MESSAGE = Literal.of(",\"message\":{");

  /** So many digits cannot overflow. */
  private static final int MAX_DIGITS = 18;

  private final IdleLines idleLines;
  private byte[] bytes = {};
  private int end;
  private int position;

  /**
   * @param idleLines learns from what is scanned
   */
  LineScanner(IdleLines idleLines) {
    this.idleLines = idleLines;
  }

  /** The frame, or null when the line does not look like one. */
  @Nullable Frame scan(byte[] line, int offset, int length, long ordinal) {
    bytes = line;
    position = offset;
    end = offset + length;
    return frame(ordinal);
  }

  private @Nullable Frame frame(long ordinal) {
    if (end - position < 2 || bytes[end - 1] != '}' || bytes[end - 2] != '}' || !skip(AT)) {
      return null;
    }
    long at = number();
    if (at < 0) {
      return null;
    }
    int behindTime = position;
    IdleLines.Shape shape = idleLines.find(bytes, behindTime, end);
    if (shape != null) {
      int message = behindTime + shape.messageOffset();
      return new Frame(
          ordinal,
          at,
          Direction.SERVER,
          shape.connection(),
          bytes,
          message,
          end - 1 - message,
          true);
    }
    if (!skip(FROM)) {
      return null;
    }
    Direction from;
    if (skip(SERVER)) {
      from = Direction.SERVER;
    } else if (skip(CLIENT)) {
      from = Direction.CLIENT;
    } else {
      return null;
    }
    if (!skip(CONNECTION)) {
      return null;
    }
    long connection = number();
    if (connection < 0 || !skip(MESSAGE)) {
      return null;
    }
    int message = position - 1;
    int length = end - 1 - message;
    boolean idle =
        from == Direction.SERVER
            && idleLines.learn(bytes, behindTime, connection, message, message + length);
    return new Frame(ordinal, at, from, connection, bytes, message, length, idle);
  }

  private boolean skip(Literal text) {
    if (!text.isAt(bytes, position, end)) {
      return false;
    }
    position += text.length();
    return true;
  }

  /** A number of plain digits, or -1. */
  private long number() {
    int start = position;
    long number = 0;
    if (end - position >= Long.BYTES) {
      long word = ByteFinder.word(bytes, position);
      if (Digits.areEight(word)) {
        number = Digits.valueOf(word);
        position += Long.BYTES;
      }
    }
    while (position < end && bytes[position] >= '0' && bytes[position] <= '9') {
      number = number * 10 + (bytes[position] - '0');
      position++;
    }
    int count = position - start;
    boolean leadingZero = count > 1 && bytes[start] == '0';
    return count == 0 || count > MAX_DIGITS || leadingZero ? -1 : number;
  }
}
