package io.agentanalytics.core.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import io.agentanalytics.api.SourceId;
import io.agentanalytics.api.fact.AnalyticsFact;
import io.agentanalytics.api.fact.Confidence;
import io.agentanalytics.api.fact.FactType;
import io.agentanalytics.api.fact.ObservedFact;
import io.agentanalytics.api.fact.PlacedFact;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

/**
 * Facts as lines of a journal (facts.md 1). Behind {@code type} and {@code observed_at_ms} a line
 * may say where in its source the fact belongs, so that a session gives the same events from its
 * journal as from its frames:
 *
 * <ul>
 *   <li>{@code ordinal}: position of the frame that caused the fact; absent: the line's own.
 *   <li>{@code step}: position of the frame at which it counted; absent: the same.
 *   <li>{@code confidence}: of a fact that was derived; absent: {@code exact}.
 *   <li>{@code looked_up}: what was found out for the fact on its own machine; absent: nothing.
 * </ul>
 *
 * <p>Other readers of journals ignore them, as they ignore every unknown member.
 */
public final class FactCodec {
  private static final int USUAL_BYTES = 512;

  /** Headers are those of recordings; their version is theirs. */
  private static final int HEADER_VERSION = 1;

  /** The members that hold a wire message; what is wrong inside is that message's problem. */
  private static final String[] MESSAGES = {
    "params", "request.params", "response.result", "notification.params"
  };

  private FactCodec() {}

  /** The line before the facts of a source (design section 4). */
  public static byte[] header(SourceId source) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(USUAL_BYTES);
    try (JsonGenerator out = Json.MAPPER.createGenerator(bytes)) {
      out.writeStartObject();
      out.writeObjectFieldStart("recording");
      out.writeNumberField("version", HEADER_VERSION);
      out.writeStringField("source", source.value());
      out.writeEndObject();
      out.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private interface Head {
    void writeTo(JsonGenerator out) throws IOException;
  }

  /** A line without its line feed: no spaces, members in order, nulls written, UTF-8. */
  public static byte[] encode(PlacedFact fact) {
    ObservedFact observed = fact.observed();
    return line(
        observed.fact(),
        out -> {
          out.writeNumberField("observed_at_ms", observed.observedAtMs());
          out.writeNumberField("ordinal", fact.ordinal());
          if (fact.step() != fact.ordinal()) {
            out.writeNumberField("step", fact.step());
          }
          if (observed.confidence() != Confidence.EXACT) {
            out.writeStringField("confidence", observed.confidence().word());
          }
          if (!observed.lookedUp().isNothing()) {
            out.writePOJOField("looked_up", observed.lookedUp());
          }
        });
  }

  /** A line that says nothing but the fact: its time and place are those of the line. */
  public static byte[] encode(AnalyticsFact fact) {
    return line(fact, out -> {});
  }

  private static byte[] line(AnalyticsFact fact, Head head) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(USUAL_BYTES);
    try (JsonGenerator out = Json.MAPPER.createGenerator(bytes)) {
      out.writeStartObject();
      out.writeStringField("type", fact.type().word());
      head.writeTo(out);
      writeMembers(fact, out);
      out.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static void writeMembers(AnalyticsFact fact, JsonGenerator out) throws IOException {
    JsonNode members = Json.MAPPER.valueToTree(FactForms.write(fact));
    for (Map.Entry<String, JsonNode> member : members.properties()) {
      out.writeFieldName(member.getKey());
      out.writeTree(member.getValue());
    }
  }

  /**
   * Reads what a line says beside its fact.
   *
   * @throws MalformedJsonException if one of those members cannot be read
   */
  public static FactHead head(JsonSlice line) {
    return line.read(FactHead.class);
  }

  /**
   * Reads the fact of a line.
   *
   * @throws MalformedJsonException if the line is invalid, or the message in it cannot be read
   */
  public static AnalyticsFact fact(FactType type, JsonSlice line) {
    try {
      return FactForms.read(type, line);
    } catch (IllegalArgumentException e) {
      throw MalformedJsonException.ofFact(e);
    }
  }

  /**
   * Whether a member belongs to a wire message inside a line. Such a message is dropped as it would
   * be on the wire; the line is not to blame (facts.md 1, protocol.md 1.3).
   */
  public static boolean isInsideMessage(String member) {
    for (String message : MESSAGES) {
      if (member.equals(message) || member.startsWith(message + ".")) {
        return true;
      }
    }
    return false;
  }
}
