package io.agentanalytics.core.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.agentanalytics.api.event.AnalyticsEvent;
import io.agentanalytics.core.catalog.EventProfile;
import io.agentanalytics.core.catalog.EventSpelling;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Events as JSON, to the byte as the releases of a profile write them (events.md 1). */
public final class EventCodec {
  private static final Map<EventSpelling, EventForm> FORMS = new ConcurrentHashMap<>();

  private EventCodec() {}

  /**
   * Canonical JSON of an event: no spaces, members in the order of the profile, UTF-8.
   *
   * @throws IllegalArgumentException if the profile has no event of this type
   */
  public static byte[] encode(AnalyticsEvent event, EventProfile profile) {
    EventForm form =
        form(
            profile
                .find(event.eventType())
                .orElseThrow(
                    () ->
                        new IllegalArgumentException(
                            "profile " + profile + " has no " + event.eventType())));
    EncodedBytes bytes = new EncodedBytes();
    try (JsonGenerator out = Json.FACTORY.createGenerator(bytes)) {
      form.write(event, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static EventForm form(EventSpelling spelling) {
    EventForm known = FORMS.get(spelling);
    return known != null ? known : FORMS.computeIfAbsent(spelling, EventForm::new);
  }

  /**
   * Reads an event. What the profile does not spell is absent in it.
   *
   * @param profile that it was written in
   * @throws MalformedJsonException if the text is no event of a type that the profile has
   */
  public static AnalyticsEvent decode(byte[] json, EventProfile profile) {
    try {
      JsonNode event = Json.MAPPER.readTree(json);
      String type = event.path(EventForm.TYPE).asText();
      EventSpelling spelling =
          profile
              .find(type)
              .orElseThrow(
                  () ->
                      new MalformedJsonException(
                          EventForm.TYPE, "profile " + profile + " has no " + type));
      return form(spelling).read(event);
    } catch (JsonProcessingException e) {
      throw new MalformedJsonException("", "no event", e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
