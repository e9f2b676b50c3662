package io.agentanalytics.core.frame;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import io.agentanalytics.api.protocol.RequestId;
import io.agentanalytics.core.json.ByteOffsets;
import io.agentanalytics.core.json.Json;
import io.agentanalytics.core.json.JsonSlice;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/**
 * Finds the head of any message by reading all of it: members in any order, with white space and
 * escapes. The last of two equal members counts.
 */
final class HeadParser {
  private final byte[] bytes;
  private final int offset;
  private final ByteOffsets places;
  private @Nullable RequestId id;
  private @Nullable String method;
  private @Nullable JsonSlice params;
  private @Nullable JsonSlice result;
  private @Nullable JsonSlice error;

  private HeadParser(byte[] bytes, int offset, int length) {
    this.bytes = bytes;
    this.offset = offset;
    this.places = new ByteOffsets(bytes, offset, length);
  }

  static FrameHead parse(byte[] bytes, int offset, int length) {
    HeadParser head = new HeadParser(bytes, offset, length);
    try (JsonParser parser = Json.parser(bytes, offset, length)) {
      head.message(parser);
    } catch (JsonProcessingException e) {
      throw FrameDecodingException.broken(e, new ByteOffsets(bytes, offset, length));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return head.classify();
  }

  private void message(JsonParser parser) throws IOException {
    if (parser.nextToken() != JsonToken.START_OBJECT) {
      throw new FrameDecodingException(
          "", "found " + Tokens.describe(parser) + ", expected an object");
    }
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String name = parser.currentName();
      parser.nextToken();
      switch (name) {
        case "id" -> id = id(parser);
        case "method" -> method = method(parser);
        case "params" ->
            params = parser.currentToken() == JsonToken.VALUE_NULL ? null : value(parser);
        case "result" -> result = value(parser);
        case "error" -> error = value(parser);
        default -> parser.skipChildren();
      }
    }
    if (parser.nextToken() != null) {
      throw new FrameDecodingException("", "found more text behind the message");
    }
  }

  private static RequestId id(JsonParser parser) throws IOException {
    if (parser.currentToken() == JsonToken.VALUE_STRING) {
      return RequestId.of(parser.getText());
    }
    if (parser.currentToken() == JsonToken.VALUE_NUMBER_INT
        && parser.getNumberType() != JsonParser.NumberType.BIG_INTEGER) {
      return RequestId.of(parser.getLongValue());
    }
    throw new FrameDecodingException(
        "id", "found " + Tokens.describe(parser) + ", expected a text or an integer of 64 bits");
  }

  private static String method(JsonParser parser) throws IOException {
    if (parser.currentToken() == JsonToken.VALUE_STRING) {
      return parser.getText();
    }
    throw new FrameDecodingException(
        "method", "found " + Tokens.describe(parser) + ", expected a text");
  }

  private JsonSlice value(JsonParser parser) throws IOException {
    int from = places.of(parser.currentTokenLocation());
    parser.skipChildren();
    // A lazily read scalar ends only when it has been looked at.
    parser.finishToken();
    int to = places.of(parser.currentLocation());
    return new JsonSlice(bytes, offset + from, to - from);
  }

  private FrameHead classify() {
    JsonSlice payload = params == null ? FrameHead.noPayload() : params;
    if (method != null) {
      FrameHead.Kind kind = id == null ? FrameHead.Kind.NOTIFICATION : FrameHead.Kind.REQUEST;
      return new FrameHead(kind, id, method, payload);
    }
    if (id != null && result != null) {
      return new FrameHead(FrameHead.Kind.RESPONSE, id, "", result);
    }
    if (id != null && error != null) {
      return new FrameHead(FrameHead.Kind.ERROR, id, "", error);
    }
    throw new FrameDecodingException(
        "", "found neither a method nor an answer with an id, expected a JSON-RPC message");
  }
}
