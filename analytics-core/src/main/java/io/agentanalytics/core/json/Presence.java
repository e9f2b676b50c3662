package io.agentanalytics.core.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import java.io.IOException;

/** Reads any value as "there is one": the value itself is not kept. */
final class Presence extends StdDeserializer<Boolean> {
  private static final long serialVersionUID = 1L;

  Presence() {
    super(Boolean.class);
  }

  @Override
  public Boolean deserialize(JsonParser parser, DeserializationContext context) throws IOException {
    parser.skipChildren();
    return true;
  }

  @Override
  public Boolean getNullValue(DeserializationContext context) {
    return false;
  }

  @Override
  public Object getAbsentValue(DeserializationContext context) {
    return false;
  }
}
