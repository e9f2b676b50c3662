package io.agentanalytics.core.frame;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.agentanalytics.api.ReadingProblem;
import io.agentanalytics.api.fact.FactType;
import io.agentanalytics.api.protocol.Word;
import io.agentanalytics.core.json.Json;
import io.agentanalytics.core.json.JsonSlice;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;

/** Looks whether what is read is a recording or a journal, and begins with a header. */
final class RecordingFinder implements LineHandler {
  /** A line with one of them is one of a recording, if a broken one. Logs have messages too. */
  private static final Set<String> MEMBERS = Set.of(LineParser.HEADER, "at", "from");

  private final RecordingReader reader;
  private boolean recording;
  private Optional<RecordingHeader> header = Optional.empty();

  RecordingFinder(RecordingReader reader) {
    this.reader = reader;
  }

  boolean isRecording() {
    return recording;
  }

  Optional<RecordingHeader> header() {
    return header;
  }

  @Override
  public void header(RecordingHeader found) {
    header = Optional.of(found);
    recording = true;
  }

  @Override
  public void frame(Frame frame) {
    recording = true;
  }

  /** Other files have members named {@code type} too. */
  @Override
  public void fact(JournalLine line) {
    recording |= isOfRecording(line.json());
  }

  @Override
  public void problem(ReadingProblem problem) {
    recording |=
        switch (problem.kind()) {
          case BROKEN_LINE, CUT_LAST_LINE -> isOfRecording(reader.line());
          default -> true; // Nothing is certain, and whoever replays it says why.
        };
  }

  private static boolean isOfRecording(JsonSlice line) {
    byte[] json = line.toByteArray();
    try (JsonParser parser = Json.parser(json, 0, json.length)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        return false;
      }
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String name = parser.currentName();
        if (MEMBERS.contains(name)) {
          return true;
        }
        parser.nextToken();
        if (name.equals("type") && isFact(parser)) {
          return true;
        }
        parser.skipChildren();
      }
    } catch (IOException e) {
      return false; // No member of a recording stands before the damage.
    }
    return false;
  }

  private static boolean isFact(JsonParser parser) throws IOException {
    return parser.currentToken() == JsonToken.VALUE_STRING
        && Word.of(FactType.class, parser.getText()).known().isPresent();
  }
}
