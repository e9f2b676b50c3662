package io.agentanalytics.core.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import io.agentanalytics.api.protocol.CommandSource;
import io.agentanalytics.api.protocol.Word;
import java.io.IOException;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/** Members of items of which less is kept than stands on the wire. */
final class ItemForms {
  private ItemForms() {}

  /** An absent source means the agent (protocol.md 6.2). */
  static final class Source extends StdDeserializer<Word<CommandSource>> {
    private static final long serialVersionUID = 1L;

    Source() {
      super(Word.class);
    }

    @Override
    public Word<CommandSource> deserialize(JsonParser parser, DeserializationContext context)
        throws IOException {
      return new OpenWordDeserializer<CommandSource>(CommandSource.class)
          .deserialize(parser, context);
    }

    @Override
    public Word<CommandSource> getNullValue(DeserializationContext context) {
      return Word.of(CommandSource.AGENT);
    }
  }

  /** Whether a text has a character that is not White_Space (accepted-lines.md 2.1). */
  static final class NonBlank extends StdDeserializer<Boolean> {
    private static final long serialVersionUID = 1L;
    private static final Pattern VISIBLE = Pattern.compile("\\P{IsWhite_Space}");

    NonBlank() {
      super(Boolean.class);
    }

    @Override
    public Boolean deserialize(JsonParser parser, DeserializationContext context)
        throws IOException {
      if (!parser.hasToken(JsonToken.VALUE_STRING)) {
        return context.reportInputMismatch(this, "expected a text");
      }
      return VISIBLE.matcher(parser.getText()).find();
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

  /** The length of an array; empty when there is none. */
  static final class ArrayLength extends StdDeserializer<OptionalInt> {
    private static final long serialVersionUID = 1L;

    ArrayLength() {
      super(OptionalInt.class);
    }

    @Override
    public OptionalInt deserialize(JsonParser parser, DeserializationContext context)
        throws IOException {
      if (!parser.isExpectedStartArrayToken()) {
        return context.reportInputMismatch(this, "expected an array");
      }
      int length = 0;
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        parser.skipChildren();
        length++;
      }
      return OptionalInt.of(length);
    }

    @Override
    public OptionalInt getNullValue(DeserializationContext context) {
      return OptionalInt.empty();
    }
  }
}
