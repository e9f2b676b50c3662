package io.agentanalytics.testkit.internal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads JSON text into values: null, {@code String}, {@code Boolean}, {@code BigDecimal}, {@code
 * List} and {@link JsonObject}. Strict as RFC 8259 wants it.
 *
 * <p>Written here, and not done by a library, because the testkit has none that its users would not
 * have to agree on, and because it only ever reads small texts that tests write.
 */
public final class JsonReader {
  private final String text;
  private int position;

  private JsonReader(String text) {
    this.text = text;
  }

  /**
   * Reads a text that holds one value and nothing else.
   *
   * @throws IllegalArgumentException if it is no JSON; the message says where
   */
  public static @Nullable Object read(String text) {
    JsonReader reader = new JsonReader(text);
    Object value = reader.value();
    reader.skipSpace();
    if (reader.position < text.length()) {
      throw reader.broken("the end");
    }
    return value;
  }

  /**
   * Reads a text that holds one object and nothing else.
   *
   * @throws IllegalArgumentException if it is anything else; the message says where
   */
  public static JsonObject readObject(String text) {
    if (read(text) instanceof JsonObject object) {
      return object;
    }
    throw new IllegalArgumentException("expected a JSON object, got " + text);
  }

  private @Nullable Object value() {
    skipSpace();
    char first = peek();
    return switch (first) {
      case '{' -> object();
      case '[' -> list();
      case '"' -> string();
      case 't' -> literal("true", true);
      case 'f' -> literal("false", false);
      case 'n' -> literal("null", null);
      default -> number();
    };
  }

  private JsonObject object() {
    JsonObject object = JsonObject.object();
    expect('{');
    if (!ends('}')) {
      do {
        skipSpace();
        String name = string();
        skipSpace();
        expect(':');
        object.with(name, value());
      } while (continues('}'));
    }
    return object;
  }

  private List<@Nullable Object> list() {
    List<@Nullable Object> values = new ArrayList<>();
    expect('[');
    if (!ends(']')) {
      do {
        values.add(value());
      } while (continues(']'));
    }
    return values;
  }

  private boolean ends(char end) {
    skipSpace();
    if (peek() != end) {
      return false;
    }
    position++;
    return true;
  }

  private boolean continues(char end) {
    if (ends(end)) {
      return false;
    }
    expect(',');
    return true;
  }

  private String string() {
    expect('"');
    StringBuilder value = new StringBuilder();
    for (char next = take(); next != '"'; next = take()) {
      if (next < ' ') {
        position--;
        throw broken("an escaped control character");
      }
      value.append(next == '\\' ? escaped() : next);
    }
    return value.toString();
  }

  private char escaped() {
    char escape = take();
    return switch (escape) {
      case '"', '\\', '/' -> escape;
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 'u' -> unicode();
      default -> throw broken("an escape");
    };
  }

  private char unicode() {
    int value = 0;
    for (int i = 0; i < 4; i++) {
      int digit = Character.digit(take(), 16);
      if (digit < 0) {
        throw broken("four hexadecimal digits");
      }
      value = value * 16 + digit;
    }
    return (char) value;
  }

  private @Nullable Object literal(String word, @Nullable Object value) {
    if (!text.startsWith(word, position)) {
      throw broken("a value");
    }
    position += word.length();
    return value;
  }

  private BigDecimal number() {
    int start = position;
    while (position < text.length() && "+-.0123456789eE".indexOf(text.charAt(position)) >= 0) {
      position++;
    }
    String digits = text.substring(start, position);
    if (!digits.matches("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]+)?")) {
      position = start;
      throw broken("a value");
    }
    return new BigDecimal(digits);
  }

  private void skipSpace() {
    while (position < text.length() && " \t\r\n".indexOf(text.charAt(position)) >= 0) {
      position++;
    }
  }

  private char peek() {
    if (position >= text.length()) {
      throw broken("more");
    }
    return text.charAt(position);
  }

  private char take() {
    char next = peek();
    position++;
    return next;
  }

  private void expect(char expected) {
    if (peek() != expected) {
      throw broken("'" + expected + "'");
    }
    position++;
  }

  private IllegalArgumentException broken(String expected) {
    return new IllegalArgumentException(
        "no JSON: expected " + expected + " at " + position + " of " + text);
  }
}
