package io.agentanalytics.core.frame;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import io.agentanalytics.api.SourceId;
import io.agentanalytics.api.protocol.Direction;
import io.agentanalytics.api.protocol.RpcTransport;
import io.agentanalytics.api.protocol.Word;
import io.agentanalytics.core.json.ByteOffsets;
import io.agentanalytics.core.json.Json;
import io.agentanalytics.core.json.JsonSlice;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * Reads a line of any form: headers, facts, and frames whose members stand in another order or with
 * white space between them.
 */
final class LineParser {
  /** The only member of a header line. */
  static final String HEADER = "recording";

  private final byte[] bytes;
  private final int offset;
  private final ByteOffsets places;
  private boolean hasType;
  private @Nullable RecordingHeader header;
  private @Nullable Long at;
  private @Nullable Direction from;
  private @Nullable Long connection;
  private int messageStart = -1;
  private int messageLength;

  private LineParser(byte[] bytes, int offset, int length) {
    this.bytes = bytes;
    this.offset = offset;
    this.places = new ByteOffsets(bytes, offset, length);
  }

  /** What a line is. */
  sealed interface Parsed {

    /** The first line of a recording or of a part of one. */
    record Header(RecordingHeader header) implements Parsed {}

    /** A line of a journal. */
    record Fact(JsonSlice json) implements Parsed {}

    /** A message that was observed. */
    record Observed(Frame frame) implements Parsed {}
  }

  /**
   * Reads a line.
   *
   * @throws FrameDecodingException if it is no line of a recording
   */
  static Parsed parse(byte[] bytes, int offset, int length, long ordinal) {
    LineParser read = new LineParser(bytes, offset, length);
    try (JsonParser parser = Json.parser(bytes, offset, length)) {
      read.members(parser);
    } catch (JsonProcessingException e) {
      throw FrameDecodingException.broken(e, new ByteOffsets(bytes, offset, length));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (read.header != null) {
      return new Parsed.Header(read.header);
    }
    return read.hasType
        ? new Parsed.Fact(new JsonSlice(bytes, offset, length))
        : new Parsed.Observed(read.frame(ordinal));
  }

  private void members(JsonParser parser) throws IOException {
    if (parser.nextToken() != JsonToken.START_OBJECT) {
      throw new FrameDecodingException(
          "", "found " + Tokens.describe(parser) + ", expected an object");
    }
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String name = parser.currentName();
      parser.nextToken();
      switch (name) {
        case HEADER -> header = header(parser);
        case "type" -> hasType = true;
        case "at" -> at = integer(parser, name);
        case "connection" -> connection = connection(parser);
        case "from" -> from = direction(parser);
        case "message" -> message(parser);
        default -> {
          // Unknown members are tolerated.
        }
      }
      parser.skipChildren();
    }
    if (parser.nextToken() != null) {
      throw new FrameDecodingException("", "found more text behind the object");
    }
  }

  private static long integer(JsonParser parser, String member) throws IOException {
    if (parser.currentToken() != JsonToken.VALUE_NUMBER_INT
        || parser.getNumberType() == JsonParser.NumberType.BIG_INTEGER) {
      throw new FrameDecodingException(
          member, "found " + Tokens.describe(parser) + ", expected an integer of 64 bits");
    }
    return parser.getLongValue();
  }

  private static long connection(JsonParser parser) throws IOException {
    long connection = integer(parser, "connection");
    if (connection < 0) {
      throw new FrameDecodingException(
          "connection", "found " + connection + ", expected 0 or more");
    }
    return connection;
  }

  private static Direction direction(JsonParser parser) throws IOException {
    Optional<Direction> direction =
        parser.currentToken() == JsonToken.VALUE_STRING
            ? Word.of(Direction.class, parser.getText()).known()
            : Optional.empty();
    if (direction.isEmpty()) {
      throw new FrameDecodingException(
          "from", "found " + Tokens.quote(parser) + ", expected \"client\" or \"server\"");
    }
    return direction.get();
  }

  private void message(JsonParser parser) throws IOException {
    if (parser.currentToken() != JsonToken.START_OBJECT) {
      throw new FrameDecodingException(
          "message", "found " + Tokens.describe(parser) + ", expected an object");
    }
    messageStart = places.of(parser.currentTokenLocation());
    parser.skipChildren();
    messageLength = places.of(parser.currentLocation()) - messageStart;
  }

  private Frame frame(long ordinal) {
    if (at == null) {
      throw new FrameDecodingException("at", "missing, expected ms since the Unix epoch");
    }
    if (from == null) {
      throw new FrameDecodingException("from", "missing, expected \"client\" or \"server\"");
    }
    if (messageStart < 0) {
      throw new FrameDecodingException("message", "missing, expected a JSON-RPC message");
    }
    // A recording of one client need not number its connections.
    long on = connection == null ? 1 : connection;
    return new Frame(ordinal, at, from, on, bytes, offset + messageStart, messageLength, false);
  }

  private static RecordingHeader header(JsonParser parser) throws IOException {
    if (parser.currentToken() != JsonToken.START_OBJECT) {
      throw new FrameDecodingException(
          HEADER, "found " + Tokens.describe(parser) + ", expected an object");
    }
    long version = RecordingHeader.VERSION;
    long part = 1;
    String source = "";
    String transport = "";
    OptionalLong startedAt = OptionalLong.empty();
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String name = parser.currentName();
      parser.nextToken();
      switch (name) {
        case "version" -> version = integer(parser, HEADER + ".version");
        case "part" -> part = integer(parser, HEADER + ".part");
        case "source" -> source = text(parser, HEADER + ".source");
        case "transport" -> transport = text(parser, HEADER + ".transport");
        case "started_at" -> startedAt = OptionalLong.of(integer(parser, HEADER + ".started_at"));
        default -> parser.skipChildren();
      }
    }
    if (version != RecordingHeader.VERSION) {
      throw new FrameDecodingException(
          HEADER + ".version",
          "found " + version + ", this release reads " + RecordingHeader.VERSION);
    }
    if (part < 1 || part > RecordingHeader.MAX_PART) {
      throw new FrameDecodingException(
          HEADER + ".part", "found " + part + ", expected 1 to " + RecordingHeader.MAX_PART);
    }
    return new RecordingHeader(
        sourceId(source), (int) part, Word.of(RpcTransport.class, transport).known(), startedAt);
  }

  private static String text(JsonParser parser, String member) throws IOException {
    if (parser.currentToken() != JsonToken.VALUE_STRING) {
      throw new FrameDecodingException(
          member, "found " + Tokens.describe(parser) + ", expected a text");
    }
    return parser.getText();
  }

  private static Optional<SourceId> sourceId(String text) {
    try {
      return text.isEmpty() ? Optional.empty() : Optional.of(new SourceId(text));
    } catch (IllegalArgumentException e) {
      throw new FrameDecodingException(HEADER + ".source", String.valueOf(e.getMessage()));
    }
  }
}
