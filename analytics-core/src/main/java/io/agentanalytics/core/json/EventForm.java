package io.agentanalytics.core.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.node.TextNode;
import io.agentanalytics.api.event.AnalyticsEvent;
import io.agentanalytics.api.event.EventType;
import io.agentanalytics.api.protocol.WireWord;
import io.agentanalytics.api.protocol.Word;
import io.agentanalytics.core.catalog.EventSpelling;
import io.agentanalytics.core.catalog.MemberSpelling;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** An event type as a profile spells it, bound to the typed event: writes it and reads it. */
final class EventForm {
  static final String TYPE = "event_type";
  private static final String PARAMS = "event_params";

  private final EventSpelling spelling;
  private final EventPart event;

  /** Where values come from, besides the event itself: parts stand behind what they are part of. */
  private final List<Part> parts = new ArrayList<>();

  private final List<Member> beside = new ArrayList<>();
  private final List<Member> params = new ArrayList<>();

  /**
   * A part of the event.
   *
   * @param owner place of what it is a part of; 0 is the event, 1 the first part
   */
  private record Part(int owner, EventPart.Component component) {}

  /**
   * A member that is written.
   *
   * @param component has its value; null for a constant
   */
  private record Member(
      SerializableString name, MemberSpelling spelling, EventPart.@Nullable Component component) {}

  /**
   * Binds an event type.
   *
   * @throws IllegalArgumentException if a member has no component, or a component that every event
   *     has is no member
   */
  EventForm(EventSpelling spelling) {
    this.spelling = spelling;
    this.event =
        EventPart.of(
            EventType.of(spelling.eventType())
                .orElseThrow(() -> problem("no known event type"))
                .eventClass());
    for (MemberSpelling member : spelling.members()) {
      (member.besideParams() ? beside : params)
          .add(new Member(new SerializedString(member.name()), member, bind(member)));
    }
    Optional<String> lacking = event.lacks();
    if (lacking.isPresent()) {
      throw problem("no member has " + lacking.get() + ", which every event has");
    }
    place(event, 0);
  }

  private EventPart.@Nullable Component bind(MemberSpelling member) {
    if (member.constant().isPresent()) {
      return null;
    }
    try {
      EventPart.Component component = event.find(member.component());
      if (component.member == null) {
        component.member = member;
      }
      return component;
    } catch (IllegalArgumentException e) {
      throw problem(e.getMessage());
    }
  }

  private IllegalArgumentException problem(@Nullable String what) {
    return new IllegalArgumentException(spelling + ": " + what);
  }

  private void place(EventPart part, int place) {
    for (EventPart.Component component : part.components()) {
      component.owner = place;
      if (component.part != null && component.part.isWritten()) {
        parts.add(new Part(place, component));
        place(component.part, parts.size());
      }
    }
  }

  /** Writes an event of this type. */
  void write(AnalyticsEvent written, JsonGenerator out) throws IOException {
    Object[] owners = new Object[parts.size() + 1];
    owners[0] = written;
    for (int i = 1; i < owners.length; i++) {
      Part part = parts.get(i - 1);
      owners[i] = part.component().of(owners[part.owner()]);
    }
    SerializerProvider values = Json.MAPPER.getSerializerProviderInstance();
    out.writeStartObject();
    out.writeStringField(TYPE, spelling.eventType());
    for (Member member : beside) {
      write(member, owners, out, values);
    }
    out.writeObjectFieldStart(PARAMS);
    for (Member member : params) {
      write(member, owners, out, values);
    }
    out.writeEndObject();
    out.writeEndObject();
  }

  private static void write(
      Member member, Object[] owners, JsonGenerator out, SerializerProvider values)
      throws IOException {
    EventPart.Component component = member.component();
    MemberSpelling spelling = member.spelling();
    if (component == null) {
      out.writeFieldName(member.name());
      out.writeRawValue(spelling.constant().orElseThrow());
      return;
    }
    Object value = present(component.of(owners[component.owner]));
    if (value != null) {
      out.writeFieldName(member.name());
      write(value, spelling.words(), out, values);
    } else if (spelling.standard().isPresent()) {
      out.writeFieldName(member.name());
      out.writeRawValue(spelling.standard().get());
    } else if (!spelling.absentWhenNull()) {
      out.writeFieldName(member.name());
      out.writeNull();
    }
  }

  private static @Nullable Object present(Object value) {
    if (value instanceof Optional<?> optional) {
      return optional.orElse(null);
    } else if (value instanceof OptionalLong number) {
      return number.isPresent() ? (Object) number.getAsLong() : null;
    } else if (value instanceof OptionalInt number) {
      return number.isPresent() ? (Object) number.getAsInt() : null;
    }
    return value;
  }

  private static void write(
      Object value, Map<String, String> words, JsonGenerator out, SerializerProvider values)
      throws IOException {
    if (value instanceof String text) {
      out.writeString(words.getOrDefault(text, text));
    } else if (value instanceof Long number) {
      out.writeNumber(number);
    } else if (value instanceof Boolean flag) {
      out.writeBoolean(flag);
    } else if (value instanceof WireWord word) {
      out.writeString(words.getOrDefault(word.word(), word.word()));
    } else if (value instanceof Word<?> word) {
      out.writeString(words.getOrDefault(word.text(), word.text()));
    } else {
      values.defaultSerializeValue(value, out);
    }
  }

  /**
   * Reads an event of this type.
   *
   * @throws MalformedJsonException if a member is missing, or cannot be read
   */
  AnalyticsEvent read(JsonNode written) throws JsonProcessingException {
    return (AnalyticsEvent) read(event, written);
  }

  private static Object read(EventPart part, JsonNode written) throws JsonProcessingException {
    List<Object> values = new ArrayList<>();
    for (EventPart.Component component : part.components()) {
      if (component.member != null) {
        values.add(read(component, component.member, written));
      } else {
        values.add(
            component.part != null
                ? read(component.part, written)
                : EventPart.absent(component.type).orElseThrow());
      }
    }
    return part.create(values.toArray());
  }

  private static Object read(EventPart.Component component, MemberSpelling member, JsonNode written)
      throws JsonProcessingException {
    JsonNode value = (member.besideParams() ? written : written.path(PARAMS)).path(member.name());
    if (value.isNull() || value.isMissingNode()) {
      return EventPart.absent(component.type)
          .orElseThrow(() -> new MalformedJsonException(member.name(), "missing"));
    }
    return Json.MAPPER.treeToValue(
        inOurWords(member, value), Json.MAPPER.constructType(component.type));
  }

  private static JsonNode inOurWords(MemberSpelling member, JsonNode value) {
    if (value.isTextual()) {
      for (Map.Entry<String, String> word : member.words().entrySet()) {
        if (word.getValue().equals(value.textValue())) {
          return TextNode.valueOf(word.getKey());
        }
      }
    }
    return value;
  }
}
