package io.agentanalytics.core.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import io.agentanalytics.api.protocol.WireWord;
import io.agentanalytics.api.protocol.Word;
import java.io.IOException;

/** Reads a word of an open enum, known or not. */
final class OpenWordDeserializer<E extends Enum<E> & WireWord> extends StdDeserializer<Word<E>> {
  private static final long serialVersionUID = 1L;

  private final Class<E> type;

  @SuppressWarnings("unchecked")
  OpenWordDeserializer(Class<?> type) {
    super(Word.class);
    this.type = (Class<E>) type;
  }

  @Override
  public Word<E> deserialize(JsonParser parser, DeserializationContext context) throws IOException {
    if (!parser.hasToken(JsonToken.VALUE_STRING)) {
      return context.reportInputMismatch(this, "found %s, expected a word", parser.currentToken());
    }
    return Word.of(type, parser.getText());
  }
}
