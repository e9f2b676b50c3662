package io.agentanalytics.testkit.session;

import io.agentanalytics.api.exporter.EventRecord;
import io.agentanalytics.testkit.internal.JsonObject;
import io.agentanalytics.testkit.internal.JsonReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Events without what differs between two runs of one session: each id becomes its number in the
 * order of appearance, so that equal ids stay equal; each time becomes {@code <time>}.
 */
final class NormalizedEvents {
  private static final Set<String> IDS =
      Set.of(
          "thread_id",
          "turn_id",
          "item_id",
          "review_id",
          "expected_turn_id",
          "accepted_turn_id",
          "parent_thread_id",
          "sender_thread_id",
          "receiver_thread_ids");

  private final Map<Object, String> numbers = new HashMap<>();

  private NormalizedEvents() {}

  static List<String> of(List<EventRecord> events) {
    var normalized = new NormalizedEvents();
    return events.stream()
        .map(event -> StandardCharsets.UTF_8.decode(event.json()).toString())
        .map(JsonReader::readObject)
        .map(event -> normalized.object(event).toString())
        .toList();
  }

  private JsonObject object(JsonObject object) {
    var copy = JsonObject.object();
    object.members().forEach((name, value) -> copy.with(name, member(name, value)));
    return copy;
  }

  private Object member(String name, Object value) {
    if (value instanceof JsonObject object) {
      return object(object);
    }
    if (value instanceof List<?> list) {
      var elements = new ArrayList<>();
      list.forEach(element -> elements.add(member(name, element)));
      return elements;
    }
    // The reviews of users are counted, not named.
    if (value != null && IDS.contains(name) && !value.toString().startsWith("user:")) {
      return numbers.computeIfAbsent(value, id -> "<id " + (numbers.size() + 1) + ">");
    }
    boolean isTime = name.endsWith("_ms") || name.endsWith("_at");
    return value != null && isTime ? "<time>" : value;
  }
}
