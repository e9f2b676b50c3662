package io.agentanalytics.core.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;
import java.util.OptionalInt;

/**
 * How a journal writes members of wire messages of which reduction reads only whether they are
 * there (facts.md 1): the form of the wire without its content.
 */
final class Elided {
  /** Stands for a text. It is no white space, as searches that ask for something are not. */
  private static final String TEXT = "…";

  private Elided() {}

  /** A text. */
  static final class Text extends StdSerializer<Object> {
    private static final long serialVersionUID = 1L;

    Text() {
      super(Object.class);
    }

    @Override
    public void serialize(Object value, JsonGenerator out, SerializerProvider provider)
        throws IOException {
      out.writeString(TEXT);
    }
  }

  /** An object whose members may all be absent. */
  static final class EmptyObject extends StdSerializer<Object> {
    private static final long serialVersionUID = 1L;

    EmptyObject() {
      super(Object.class);
    }

    @Override
    public void serialize(Object value, JsonGenerator out, SerializerProvider provider)
        throws IOException {
      out.writeStartObject();
      out.writeEndObject();
    }
  }

  /** Whether there is a text: the counterpart of {@link Presence}. */
  static final class OptionalText extends StdSerializer<Boolean> {
    private static final long serialVersionUID = 1L;

    OptionalText() {
      super(Boolean.class);
    }

    @Override
    public void serialize(Boolean present, JsonGenerator out, SerializerProvider provider)
        throws IOException {
      if (present) {
        out.writeString(TEXT);
      } else {
        out.writeNull();
      }
    }
  }

  /** Whether there is an error. */
  static final class OptionalError extends StdSerializer<Boolean> {
    private static final long serialVersionUID = 1L;

    OptionalError() {
      super(Boolean.class);
    }

    @Override
    public void serialize(Boolean present, JsonGenerator out, SerializerProvider provider)
        throws IOException {
      if (present) {
        out.writeStartObject();
        out.writeStringField("message", TEXT);
        out.writeEndObject();
      } else {
        out.writeNull();
      }
    }
  }

  /** As many texts as there were: the counterpart of {@link ItemForms.ArrayLength}. */
  static final class Texts extends StdSerializer<OptionalInt> {
    private static final long serialVersionUID = 1L;

    Texts() {
      super(OptionalInt.class);
    }

    @Override
    public void serialize(OptionalInt count, JsonGenerator out, SerializerProvider provider)
        throws IOException {
      if (count.isEmpty()) {
        out.writeNull();
        return;
      }
      out.writeStartArray();
      for (int i = 0; i < count.getAsInt(); i++) {
        out.writeString(TEXT);
      }
      out.writeEndArray();
    }
  }
}
