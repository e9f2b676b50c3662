package io.agentanalytics.core.frame;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;

/** Words for what a parser found, for messages to people. */
final class Tokens {
  /** Longer texts are cut: a message must not carry a payload. */
  private static final int MAX_QUOTED = 20;

  private Tokens() {}

  /** The kind of the current token, for example {@code number int}. */
  static String describe(JsonParser parser) {
    JsonToken token = parser.currentToken();
    return token == null
        ? "nothing"
        : token.name().replace("VALUE_", "").replace('_', ' ').toLowerCase(Locale.ROOT);
  }

  /** A short text in quotes; the kind of any other token. */
  static String quote(JsonParser parser) {
    if (parser.currentToken() != JsonToken.VALUE_STRING) {
      return describe(parser);
    }
    try {
      String text = parser.getText();
      return '"' + (text.length() > MAX_QUOTED ? text.substring(0, MAX_QUOTED) + "…" : text) + '"';
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
