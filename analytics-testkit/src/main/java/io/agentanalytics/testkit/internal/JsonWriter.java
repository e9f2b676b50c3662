package io.agentanalytics.testkit.internal;

import io.agentanalytics.api.protocol.WireWord;
import java.util.Iterator;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes values as JSON text: no spaces, nulls written, only what must be escaped is escaped. */
public final class JsonWriter {
  private JsonWriter() {}

  /**
   * JSON text of a value.
   *
   * @throws IllegalArgumentException if it, or a part of it, is of a type that JSON does not have
   */
  public static String write(@Nullable Object value) {
    StringBuilder out = new StringBuilder();
    write(value, out);
    return out.toString();
  }

  private static void write(@Nullable Object value, StringBuilder out) {
    if (value == null || value instanceof Number || value instanceof Boolean) {
      out.append(value);
    } else if (value instanceof CharSequence text) {
      writeText(text, out);
    } else if (value instanceof WireWord word) {
      writeText(word.word(), out);
    } else if (value instanceof JsonObject object) {
      writeObject(object, out);
    } else if (value instanceof Iterable<?> list) {
      writeList(list.iterator(), out);
    } else {
      throw new IllegalArgumentException("no JSON value: " + value.getClass().getName());
    }
  }

  private static void writeObject(JsonObject object, StringBuilder out) {
    out.append('{');
    String separator = "";
    for (Map.Entry<String, @Nullable Object> member : object.members().entrySet()) {
      out.append(separator);
      writeText(member.getKey(), out);
      out.append(':');
      write(member.getValue(), out);
      separator = ",";
    }
    out.append('}');
  }

  private static void writeList(Iterator<?> values, StringBuilder out) {
    out.append('[');
    while (values.hasNext()) {
      write(values.next(), out);
      if (values.hasNext()) {
        out.append(',');
      }
    }
    out.append(']');
  }

  private static void writeText(CharSequence text, StringBuilder out) {
    out.append('"');
    text.chars().forEach(character -> writeCharacter((char) character, out));
    out.append('"');
  }

  private static void writeCharacter(char character, StringBuilder out) {
    switch (character) {
      case '"' -> out.append("\\\"");
      case '\\' -> out.append("\\\\");
      case '\n' -> out.append("\\n");
      case '\r' -> out.append("\\r");
      case '\t' -> out.append("\\t");
      case '\b' -> out.append("\\b");
      case '\f' -> out.append("\\f");
      default -> {
        if (character < ' ') {
          out.append(String.format("\\u%04x", (int) character));
        } else {
          out.append(character);
        }
      }
    }
  }
}
