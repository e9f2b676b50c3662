package io.agentanalytics.core.frame;

import io.agentanalytics.api.protocol.Direction;
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

  private final IdleSniffer sniffer = new IdleSniffer();
  private byte[] bytes = {};
  private int end;
  private int position;

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
    if (at < 0 || !skip(FROM)) {
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
    boolean idle = from == Direction.SERVER && sniffer.isIdle(bytes, message, length);
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
    long number = 0;
    int digit = position;
    while (digit < end && bytes[digit] >= '0' && bytes[digit] <= '9') {
      number = number * 10 + (bytes[digit] - '0');
      digit++;
    }
    int count = digit - position;
    boolean leadingZero = count > 1 && bytes[position] == '0';
    position = digit;
    return count == 0 || count > MAX_DIGITS || leadingZero ? -1 : number;
  }
}
