package io.agentanalytics.core.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import io.agentanalytics.core.protocol.Change;
import java.io.IOException;
import java.util.Optional;

/** Tells absent from null. */
final class ChangeDeserializer extends StdDeserializer<Change<?>> {
  private static final long serialVersionUID = 1L;

  private final JavaType valueType;

  ChangeDeserializer(JavaType valueType) {
    super(Change.class);
    this.valueType = valueType;
  }

  @Override
  public Change<?> deserialize(JsonParser parser, DeserializationContext context)
      throws IOException {
    Object value = context.readValue(parser, valueType);
    return Change.to(Optional.of(value));
  }

  @Override
  public Change<?> getNullValue(DeserializationContext context) {
    return Change.to(Optional.empty());
  }

  @Override
  public Object getAbsentValue(DeserializationContext context) {
    return Change.unchanged();
  }
}
