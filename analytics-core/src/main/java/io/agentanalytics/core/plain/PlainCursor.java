package io.agentanalytics.core.plain;

import io.agentanalytics.core.bytes.ByteFinder;
import io.agentanalytics.core.bytes.Literal;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Goes through JSON as app-servers write it: no white space, names without escapes, integers that
 * fit a long for certain. What nobody asks for is passed over eight bytes at a time; whether it is
 * UTF-8 is not looked at.
 *
 * <p>Anything else {@linkplain #giveUp() ends} the way: from then on there are no members and no
 * elements, and values are empty. So whoever reads asks {@link #hasGivenUp()} once, at the end, and
 * then lets the parser read, which can say what is wrong.
 *
 * <p>Not thread-safe.
 */
final class PlainCursor {
  private static final Literal NULL = Literal.of("null");
  private static final Literal TRUE = Literal.of("true");
  private static final Literal FALSE = Literal.of("false");

  /** So many digits cannot overflow. */
  private static final int MAX_DIGITS = 18;

  /** Recursion ends here; real messages have less than ten levels. */
  private static final int MAX_DEPTH = 64;

  private static final int HEX_DIGITS = 4;

  private final byte[] bytes;
  private final int end;
  private int position;
  private int name;
  private boolean givenUp;

  PlainCursor(byte[] bytes, int from, int end) {
    this.bytes = bytes;
    this.position = from;
    this.end = end;
  }

  boolean hasGivenUp() {
    return givenUp;
  }

  void giveUp() {
    givenUp = true;
    position = end;
  }

  /** The next byte, or 0 at the end, which stands nowhere in JSON. */
  private byte next() {
    return position < end ? bytes[position] : 0;
  }

  private void expect(char c) {
    if (next() == c) {
      position++;
    } else {
      giveUp();
    }
  }

  /** Takes the text if it is the next one. */
  boolean take(Literal text) {
    if (!text.isAt(bytes, position, end)) {
      return false;
    }
    position += text.length();
    return true;
  }

  void beginObject() {
    expect('{');
  }

  void beginArray() {
    expect('[');
  }

  /** Goes to the value of the next member; at the end of the object behind it. */
  boolean nextMember() {
    if (!nextPart('{', '}')) {
      return false;
    }
    name = position;
    expect('"');
    position = ByteFinder.findTextStop(bytes, position, end);
    if (position < 0) {
      giveUp();
    }
    expect('"');
    expect(':');
    return !givenUp;
  }

  /** Goes to the next element; at the end of the array behind it. */
  boolean nextElement() {
    return nextPart('[', ']');
  }

  /** Only at the first part the bracket that opens stands before: no value ends in one. */
  private boolean nextPart(char open, char close) {
    if (next() == close) {
      position++;
      return false;
    }
    if (!givenUp && bytes[position - 1] != open) {
      expect(',');
    }
    return !givenUp;
  }

  /**
   * Whether the member has this name.
   *
   * @param quoted the name with its quotes
   */
  boolean isNamed(Literal quoted) {
    return quoted.isAt(bytes, name, end);
  }

  /** Takes a text. */
  String text() {
    int from = position + 1;
    boolean escaped = skipText();
    if (givenUp) {
      return "";
    }
    String text = PlainText.decode(bytes, from, position - 1, escaped);
    if (text == null) {
      giveUp();
      return "";
    }
    return text;
  }

  /** Takes a text or null. */
  Optional<String> optionalText() {
    return takeNull() ? Optional.empty() : Optional.of(text());
  }

  /** Takes an integer. */
  long number() {
    boolean negative = next() == '-';
    if (negative) {
      position++;
    }
    int from = position;
    long number = 0;
    while (next() >= '0' && next() <= '9') {
      number = number * 10 + (next() - '0');
      position++;
    }
    int digits = position - from;
    if (digits == 0 || digits > MAX_DIGITS || (digits > 1 && bytes[from] == '0')) {
      giveUp();
    }
    return negative ? -number : number;
  }

  /** Takes an integer or null. */
  OptionalLong optionalNumber() {
    return takeNull() ? OptionalLong.empty() : OptionalLong.of(number());
  }

  boolean takeNull() {
    return take(NULL);
  }

  boolean isAtText() {
    return next() == '"';
  }

  /** Passes over a value. */
  void skip() {
    skip(0);
  }

  private void skip(int depth) {
    if (depth > MAX_DEPTH) {
      giveUp();
    }
    switch (next()) {
      case '"' -> skipText();
      case '{' -> {
        beginObject();
        while (nextMember()) {
          skip(depth + 1);
        }
      }
      case '[' -> {
        beginArray();
        while (nextElement()) {
          skip(depth + 1);
        }
      }
      case 'n', 't', 'f' -> {
        if (!take(NULL) && !take(TRUE) && !take(FALSE)) {
          giveUp();
        }
      }
      default -> number();
    }
  }

  /** Gives whether there are escapes in the text. */
  private boolean skipText() {
    expect('"');
    boolean escaped = false;
    while (!givenUp) {
      int stop = ByteFinder.findTextStop(bytes, position, end);
      if (stop < 0 || bytes[stop] < ' ') {
        giveUp();
      } else if (bytes[stop] == '"') {
        position = stop + 1;
        return escaped;
      } else {
        position = stop + 1;
        escaped = true;
        skipEscape();
      }
    }
    return escaped;
  }

  private void skipEscape() {
    switch (next()) {
      case '"', '\\', '/', 'b', 'f', 'n', 'r', 't' -> position++;
      case 'u' -> {
        position++;
        for (int i = 0; i < HEX_DIGITS; i++) {
          if (Character.digit(next(), 16) < 0) {
            giveUp();
          }
          position++;
        }
      }
      default -> giveUp();
    }
  }
}
