package io.agentanalytics.core.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import java.io.IOException;

/** A flag that is not set when it is absent. */
final class AbsentFlag extends StdDeserializer<Boolean> {
  private static final long serialVersionUID = 1L;

  AbsentFlag() {
    super(Boolean.class);
  }

  @Override
  public Boolean deserialize(JsonParser parser, DeserializationContext context) throws IOException {
    return parser.getBooleanValue();
  }

  @Override
  public Object getAbsentValue(DeserializationContext context) {
    return false;
  }
}
