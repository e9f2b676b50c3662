package io.agentanalytics.core.frame;

import io.agentanalytics.api.protocol.Direction;
import org.jspecify.annotations.Nullable;

/**
 * Reads the envelope of a frame line as our own writer writes it: members in order, no white space,
 * the message last. For anything else it gives up, and {@link LineParser} reads the whole line.
 */
final class LineScanner {
  private static final byte[] AT = ascii("{\"at\":");
  private static final byte[] FROM = ascii(",\"from\":\"");
  private static final byte[] CLIENT = ascii("client\"");
  private static final byte[] SERVER = ascii("server\"");
  private static final byte[] CONNECTION = ascii(",\"connection\":");
  private static final byte[] MESSAGE = ascii(",\"message\":{");

  /** So many digits cannot overflow. */
  private static final int MAX_DIGITS = 18;

  private final byte[] bytes;
  private final int end;
  private int position;

  private LineScanner(byte[] bytes, int offset, int length) {
    this.bytes = bytes;
    this.position = offset;
    this.end = offset + length;
  }

  private static byte[] ascii(String text) {
    return text.getBytes(java.nio.charset.StandardCharsets.US_ASCII);
  }

  /** The frame, or null when the line does not look like one. */
  static @Nullable Frame scan(byte[] bytes, int offset, int length, long ordinal) {
    return new LineScanner(bytes, offset, length).frame(ordinal);
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
    return new Frame(ordinal, at, from, connection, bytes, message, end - 1 - message);
  }

  private boolean skip(byte[] text) {
    if (end - position < text.length) {
      return false;
    }
    for (int i = 0; i < text.length; i++) {
      if (bytes[position + i] != text[i]) {
        return false;
      }
    }
    position += text.length;
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
