package io.agentanalytics.core.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import io.agentanalytics.api.protocol.TurnError;
import java.io.IOException;
import java.util.OptionalInt;

/** A plain word for kinds without data, else an object with one member (events.md 4.2). */
final class TurnErrorSerializer extends StdSerializer<TurnError> {
  private static final long serialVersionUID = 1L;

  TurnErrorSerializer() {
    super(TurnError.class);
  }

  @Override
  public void serialize(TurnError error, JsonGenerator out, SerializerProvider provider)
      throws IOException {
    if (error.httpStatusCode().isEmpty() && error.turnKind().isEmpty()) {
      out.writeString(error.kind());
      return;
    }
    out.writeStartObject();
    out.writeObjectFieldStart(error.kind());
    if (error.httpStatusCode().isPresent()) {
      writeStatus(out, error.httpStatusCode().get());
    }
    if (error.turnKind().isPresent()) {
      out.writeStringField("turnKind", error.turnKind().get());
    }
    out.writeEndObject();
    out.writeEndObject();
  }

  private static void writeStatus(JsonGenerator out, OptionalInt status) throws IOException {
    if (status.isPresent()) {
      out.writeNumberField("httpStatusCode", status.getAsInt());
    } else {
      out.writeNullField("httpStatusCode");
    }
  }
}
