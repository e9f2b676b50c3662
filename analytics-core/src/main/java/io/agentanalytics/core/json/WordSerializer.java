package io.agentanalytics.core.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import io.agentanalytics.api.protocol.WireWord;
import java.io.IOException;

/** Writes a constant as it is spelled. */
final class WordSerializer extends StdSerializer<WireWord> {
  private static final long serialVersionUID = 1L;

  WordSerializer() {
    super(WireWord.class);
  }

  @Override
  public void serialize(WireWord word, JsonGenerator out, SerializerProvider provider)
      throws IOException {
    out.writeString(word.word());
  }
}
