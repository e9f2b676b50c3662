package io.agentanalytics.core.frame;

import io.agentanalytics.api.protocol.RequestId;
import io.agentanalytics.core.json.JsonSlice;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Finds the head of a message in its first bytes. It understands what app-servers and clients
 * really write: no white space, plain ids and methods, and the payload behind them. For anything
 * else it gives up, and {@link HeadParser} reads the whole text.
 */
final class HeadScanner {
  private final byte[] bytes;
  private final int end;
  private int position;
  private @Nullable RequestId id;
  private MethodTable.@Nullable Method method;

  private HeadScanner(byte[] bytes, int offset, int length) {
    this.bytes = bytes;
    this.position = offset;
    this.end = offset + length;
  }

  /** The head, or null when the first bytes do not tell it. */
  static @Nullable FrameHead scan(byte[] bytes, int offset, int length) {
    if (length < 2 || bytes[offset] != '{' || bytes[offset + length - 1] != '}') {
      return null;
    }
    return new HeadScanner(bytes, offset + 1, length - 1).members();
  }

  private @Nullable FrameHead members() {
    while (true) {
      if (lookingAt("\"method\":\"")) {
        if (method != null || !method()) {
          return null;
        }
      } else if (lookingAt("\"id\":")) {
        if (id != null || !id()) {
          return null;
        }
      } else if (lookingAt("\"params\":")) {
        return call();
      } else if (lookingAt("\"result\":")) {
        return answer(FrameHead.Kind.RESPONSE);
      } else if (lookingAt("\"error\":")) {
        return answer(FrameHead.Kind.ERROR);
      } else {
        return null;
      }
      if (position >= end || bytes[position] != ',') {
        return null;
      }
      position++;
    }
  }

  private boolean lookingAt(String text) {
    if (end - position < text.length()) {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      if (bytes[position + i] != text.charAt(i)) {
        return false;
      }
    }
    position += text.length();
    return true;
  }

  /**
   * Only methods that the protocol knows: others are rare, and their kind cannot be told before the
   * end of the message.
   */
  private boolean method() {
    int close = plainTextEnd();
    method = close < 0 ? null : MethodTable.find(bytes, position, close);
    position = close + 1;
    return method != null;
  }

  private boolean id() {
    if (bytes[position] == '"') {
      position++;
      int close = plainTextEnd();
      if (close < 0) {
        return false;
      }
      id = RequestId.of(new String(bytes, position, close - position, StandardCharsets.US_ASCII));
      position = close + 1;
      return true;
    }
    long number = 0;
    int digits = position;
    // Up to 18 digits cannot overflow; longer numbers are left to the parser.
    while (digits < end && digits - position < 18 && bytes[digits] >= '0' && bytes[digits] <= '9') {
      number = number * 10 + (bytes[digits] - '0');
      digits++;
    }
    boolean leadingZero = digits - position > 1 && bytes[position] == '0';
    if (digits == position || leadingZero || (bytes[digits] != ',' && bytes[digits] != '}')) {
      return false;
    }
    position = digits;
    id = RequestId.of(number);
    return true;
  }

  /** Where a text without escapes and of ASCII alone ends; -1 for any other. */
  private int plainTextEnd() {
    for (int i = position; i < end; i++) {
      byte b = bytes[i];
      if (b == '"') {
        return i;
      }
      if (b == '\\' || b < ' ') {
        return -1;
      }
    }
    return -1;
  }

  private @Nullable FrameHead call() {
    MethodTable.Method known = method;
    if (known == null || bytes[position] == 'n') {
      return null;
    }
    if (id != null) {
      return new FrameHead(FrameHead.Kind.REQUEST, id, known.name(), payload());
    }
    // An id could still follow the params, but never in a notification of the server.
    return known.serverNotification()
        ? new FrameHead(FrameHead.Kind.NOTIFICATION, null, known.name(), payload())
        : null;
  }

  private @Nullable FrameHead answer(FrameHead.Kind kind) {
    return id != null && method == null ? new FrameHead(kind, id, "", payload()) : null;
  }

  /** All up to the brace that closes the message. */
  private JsonSlice payload() {
    return new JsonSlice(bytes, position, end - 1 - position);
  }
}
