package io.agentanalytics.core.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.ObjectCodec;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import java.io.IOException;

/** Reads a small value of several forms by looking at all of it. */
class TreeDeserializer<T> extends StdDeserializer<T> {
  private static final long serialVersionUID = 1L;

  /** Gives null when the value has none of the known forms. */
  interface Reading<T> {
    @org.jspecify.annotations.Nullable
    T read(JsonNode node, ObjectCodec codec) throws IOException;
  }

  @SuppressWarnings("serial") // Mappers are never serialised.
  private final Reading<T> reading;

  TreeDeserializer(Class<T> type, Reading<T> reading) {
    super(type);
    this.reading = reading;
  }

  @Override
  @SuppressWarnings("unchecked")
  public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
    JsonNode node = parser.readValueAsTree();
    T value = reading.read(node, parser.getCodec());
    if (value == null) {
      return context.reportInputMismatch(
          this, "no known form of %s: %s", handledType().getSimpleName(), node.getNodeType());
    }
    return value;
  }
}
