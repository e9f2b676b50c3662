package io.agentanalytics.producttests.recordings;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An event as text, cut into its scalar values: so two events can be compared to the byte, and yet
 * single members be left out.
 *
 * @param values the text of each scalar by its path, in order
 * @param skeleton the text without the scalars
 */
record EventText(String line, Map<String, String> values, String skeleton) {
  private static final JsonFactory JSON = new JsonFactory();

  /** Members that tell which event it is, whatever its type. */
  private static final List<String> IDENTITY =
      List.of("thread_id", "turn_id", "item_id", "review_id", "hook_name", "plugin_id");

  static EventText of(String line) {
    Map<String, String> values = new LinkedHashMap<>();
    StringBuilder skeleton = new StringBuilder();
    int copied = 0;
    try (JsonParser parser = JSON.createParser(line)) {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        if (token.isScalarValue()) {
          int start = (int) parser.currentTokenLocation().getCharOffset();
          parser.finishToken();
          int end = (int) parser.currentLocation().getCharOffset();
          values.put(
              parser.getParsingContext().pathAsPointer().toString(), line.substring(start, end));
          skeleton.append(line, copied, start);
          copied = end;
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new EventText(line, values, skeleton.append(line, copied, line.length()).toString());
  }

  String type() {
    return unquoted("/event_type");
  }

  /** A member of the event; the empty text when it is not there or null. */
  String member(String name) {
    return unquoted("/event_params/" + name);
  }

  private String unquoted(String path) {
    String text = values.getOrDefault(path, "null");
    return text.equals("null") ? "" : text.replace("\"", "");
  }

  /** What the event is about: two sides of a comparison are matched by it. */
  String subject() {
    StringBuilder subject = new StringBuilder(type());
    IDENTITY.stream()
        .filter(name -> !member(name).isEmpty())
        .forEach(name -> subject.append(' ').append(name).append('=').append(member(name)));
    return subject.toString();
  }

  @Override
  public String toString() {
    return subject();
  }
}
