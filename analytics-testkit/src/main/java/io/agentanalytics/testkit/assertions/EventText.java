package io.agentanalytics.testkit.assertions;

import io.agentanalytics.api.exporter.EventRecord;
import io.agentanalytics.testkit.internal.JsonObject;
import io.agentanalytics.testkit.internal.JsonReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Events in the words of failure messages. */
final class EventText {
  /** What tells events of one type apart, and how they ended; each is shown when it is there. */
  private static final List<String> TELLING =
      List.of(
          "thread_id",
          "turn_id",
          "expected_turn_id",
          "item_id",
          "review_id",
          "hook_name",
          "tool_name",
          "status",
          "terminal_status",
          "result");

  private EventText() {}

  static String json(EventRecord event) {
    return StandardCharsets.UTF_8.decode(event.json()).toString();
  }

  static JsonObject parsed(EventRecord event) {
    return JsonReader.readObject(json(event));
  }

  /** A member of the event's own, as text; empty when it is null or not there. */
  static Optional<String> member(EventRecord event, String name) {
    return parsed(event).get("event_params") instanceof JsonObject members
        ? Optional.ofNullable(members.get(name)).map(Object::toString)
        : Optional.empty();
  }

  /** One line that tells which event it is. */
  static String line(EventRecord event) {
    StringBuilder line = new StringBuilder("#" + event.sequence() + " " + event.eventType());
    if (parsed(event).get("event_params") instanceof JsonObject members) {
      TELLING.stream()
          .filter(name -> members.get(name) != null)
          .forEach(name -> line.append(' ').append(name).append('=').append(members.get(name)));
    }
    return line.toString();
  }
}
