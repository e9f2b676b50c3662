package io.agentanalytics.core.frame;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;

/** Words for what a parser found, for messages to people. */
final class Tokens {
  /** Longer texts are cut: a message must not carry a payload. */
  private static final int MAX_QUOTED = 20;

  private Tokens() {}

  /** What the parser stands at, for example {@code an integer}. */
  static String describe(JsonParser parser) throws IOException {
    JsonToken token = parser.currentToken();
    if (token == null) {
      return "nothing";
    }
    return switch (token) {
      case START_OBJECT -> "an object";
      case START_ARRAY -> "an array";
      case VALUE_STRING -> "a text";
      case VALUE_NUMBER_INT ->
          parser.getNumberType() == JsonParser.NumberType.BIG_INTEGER
              ? "an integer beyond 64 bits"
              : "an integer";
      case VALUE_NUMBER_FLOAT -> "a fraction";
      default -> token.asString();
    };
  }

  /** A short text in quotes; what it is for anything else. */
  static String quote(JsonParser parser) throws IOException {
    if (parser.currentToken() != JsonToken.VALUE_STRING) {
      return describe(parser);
    }
    String text = parser.getText();
    return '"' + (text.length() > MAX_QUOTED ? text.substring(0, MAX_QUOTED) + "…" : text) + '"';
  }
}
