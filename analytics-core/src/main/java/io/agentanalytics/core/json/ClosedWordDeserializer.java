package io.agentanalytics.core.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import io.agentanalytics.api.protocol.WireWord;
import java.io.IOException;

/** Reads a constant by its spelling; any other word cannot be read. */
final class ClosedWordDeserializer extends StdDeserializer<Object> {
  private static final long serialVersionUID = 1L;

  ClosedWordDeserializer(Class<?> type) {
    super(type);
  }

  @Override
  public Object deserialize(JsonParser parser, DeserializationContext context) throws IOException {
    if (parser.hasToken(JsonToken.VALUE_STRING)) {
      String text = FormerWords.current(handledType(), parser.getText());
      for (Object constant : handledType().getEnumConstants()) {
        if (((WireWord) constant).word().equals(text)) {
          return constant;
        }
      }
    }
    return context.reportInputMismatch(this, "unknown word for %s", handledType().getSimpleName());
  }
}
