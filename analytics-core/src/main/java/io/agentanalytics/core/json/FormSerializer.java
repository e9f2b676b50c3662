package io.agentanalytics.core.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.jsontype.TypeSerializer;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;

/** Writes a small value of several forms; the counterpart of {@link TreeDeserializer}. */
class FormSerializer<T> extends StdSerializer<T> {
  private static final long serialVersionUID = 1L;

  interface Writing<T> {
    void write(T value, JsonGenerator out) throws IOException;
  }

  @SuppressWarnings("serial") // Mappers are never serialised.
  private final Writing<T> writing;

  FormSerializer(Class<T> type, Writing<T> writing) {
    super(type);
    this.writing = writing;
  }

  @Override
  public void serialize(T value, JsonGenerator out, SerializerProvider provider)
      throws IOException {
    writing.write(value, out);
  }

  /** The form has its tag already. */
  @Override
  public void serializeWithType(
      T value, JsonGenerator out, SerializerProvider provider, TypeSerializer typeSerializer)
      throws IOException {
    writing.write(value, out);
  }
}
