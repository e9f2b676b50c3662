package io.agentanalytics.core.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.agentanalytics.api.event.AnalyticsEvent;
import io.agentanalytics.api.event.EventType;
import io.agentanalytics.api.event.SkillInvocationEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Events as JSON, to the byte as the reference writes them (events.md 1). */
public final class EventCodec {
  private static final String TYPE = "event_type";
  private static final String PARAMS = "event_params";

  private static final Map<Class<?>, ObjectWriter> WRITERS = new ConcurrentHashMap<>();

  private EventCodec() {}

  /** Canonical JSON of an event: no spaces, members in order, nulls written, UTF-8. */
  public static byte[] encode(AnalyticsEvent event) {
    EncodedBytes bytes = new EncodedBytes();
    try (JsonGenerator out = Json.FACTORY.createGenerator(bytes)) {
      out.writeStartObject();
      out.writeStringField(TYPE, event.eventType());
      if (event instanceof SkillInvocationEvent skill) {
        // The only event with members beside type and params (events.md 3.1).
        out.writeStringField("skill_id", skill.skillId());
        out.writeStringField("skill_name", skill.skillName());
      }
      out.writeFieldName(PARAMS);
      WRITERS.computeIfAbsent(event.getClass(), Json.MAPPER::writerFor).writeValue(out, event);
      out.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /**
   * Reads an event.
   *
   * @throws MalformedJsonException if the text is no event of a known type
   */
  public static AnalyticsEvent decode(byte[] json) {
    try {
      JsonNode event = Json.MAPPER.readTree(json);
      String word = event.path(TYPE).asText();
      EventType type =
          EventType.of(word)
              .orElseThrow(() -> new MalformedJsonException(TYPE, "no known event type: " + word));
      ObjectNode members = (ObjectNode) event.path(PARAMS);
      if (type == EventType.SKILL_INVOCATION) {
        members.set("skill_id", event.path("skill_id"));
        members.set("skill_name", event.path("skill_name"));
      }
      return Json.MAPPER.treeToValue(members, type.eventClass());
    } catch (JsonProcessingException e) {
      throw new MalformedJsonException("", "no event", e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
