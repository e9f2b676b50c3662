package io.agentanalytics.core;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agentanalytics.api.Profile;
import io.agentanalytics.api.exporter.EventRecord;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Recorded sessions of 0.171 give the events that the product posted: none missing, none more, and
 * each of its members that frames tell, in order. Events are compared by what they are about, since
 * the product does not post them in the order in which things ended.
 */
class Release0171Test {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** What tells two events of a type apart. */
  private static final List<String> KEYS = List.of("thread_id", "turn_id", "item_id", "review_id");

  /** The server's clock and that of the recording differ by as much, in ms. */
  private static final long CLOCK_MS = 150;

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({
    "plain_turn, v0171",
    "plain_turn, auto",
    "collab_v1, v0171",
    "unified_exec, auto",
    "permissions_requests, v0171",
    "command_approvals_unified, auto"
  })
  void givesThePostedEvents(String session, String profile) throws IOException {
    JsonNode classes = JSON.readTree(bytes("members.json"));
    List<JsonNode> posted = lines(session + "/events.jsonl.gz");
    Map<String, List<JsonNode>> given = byKey(replayed(session, profile));
    List<String> problems = new ArrayList<>();

    for (JsonNode number : JSON.readTree(bytes(session + "/derivable.json"))) {
      JsonNode event = posted.get(number.asInt());
      List<JsonNode> mine = given.getOrDefault(key(event), List.of());
      if (mine.isEmpty()) {
        problems.add("missing " + key(event));
      } else {
        compare(event, mine.remove(0), classes.path(event.path("event_type").asText()), problems);
      }
    }
    given.forEach((key, more) -> more.forEach(event -> problems.add("more than posted: " + key)));

    assertThat(problems).isEmpty();
  }

  private static void compare(
      JsonNode posted, JsonNode given, JsonNode classes, List<String> problems) {
    JsonNode want = posted.path("event_params");
    JsonNode got = given.path("event_params");
    assertThat(names(got)).as(key(posted)).isEqualTo(names(want));
    for (String name : names(want)) {
      boolean right =
          switch (classes.path(name).asText()) {
            case "exact" -> got.path(name).equals(want.path(name));
            case "clock" -> isNear(name, want.path(name), got.path(name));
            default -> true;
          };
      if (!right) {
        problems.add(key(posted) + " " + name + ": " + want.path(name) + " was " + got.path(name));
      }
    }
  }

  private static boolean isNear(String name, JsonNode want, JsonNode got) {
    if (!want.isNumber() || !got.isNumber()) {
      return want.equals(got);
    }
    return Math.abs(want.asLong() - got.asLong()) <= (name.endsWith("_ms") ? CLOCK_MS : 1);
  }

  private static List<String> names(JsonNode object) {
    List<String> names = new ArrayList<>();
    for (Iterator<String> each = object.fieldNames(); each.hasNext(); ) {
      names.add(each.next());
    }
    return names;
  }

  private static Map<String, List<JsonNode>> byKey(List<JsonNode> events) {
    Map<String, List<JsonNode>> all = new HashMap<>();
    events.forEach(event -> all.computeIfAbsent(key(event), k -> new ArrayList<>()).add(event));
    return all;
  }

  private static String key(JsonNode event) {
    StringBuilder key = new StringBuilder(event.path("event_type").asText());
    KEYS.forEach(name -> key.append(' ').append(event.path("event_params").path(name).asText()));
    return key.toString();
  }

  private List<JsonNode> replayed(String session, String profile) throws IOException {
    Path models = folder.resolve("models.json");
    Files.write(models, bytes("models.json"));
    SessionReplay replay =
        SessionReplay.builder()
            .profile(new Profile(profile))
            .set("analytics.session.models", models.toString())
            .build();
    List<JsonNode> events = new ArrayList<>();
    try (InputStream frames = new GZIPInputStream(open(session + "/frames.jsonl.gz"))) {
      replay.replay(
          session,
          frames,
          new ReplayListener() {
            @Override
            public void event(EventRecord event) {
              events.add(parsed(StandardCharsets.UTF_8.decode(event.json()).toString()));
            }
          });
    }
    return events;
  }

  private static JsonNode parsed(String json) {
    try {
      return JSON.readTree(json);
    } catch (IOException e) {
      throw new AssertionError(json, e);
    }
  }

  private static List<JsonNode> lines(String resource) throws IOException {
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(new GZIPInputStream(open(resource)), StandardCharsets.UTF_8))) {
      return in.lines().filter(line -> !line.isBlank()).map(Release0171Test::parsed).toList();
    }
  }

  private static byte[] bytes(String resource) throws IOException {
    try (InputStream in = open(resource)) {
      return in.readAllBytes();
    }
  }

  private static InputStream open(String resource) {
    InputStream in = Release0171Test.class.getResourceAsStream("release0171/" + resource);
    assertThat(in).as(resource).isNotNull();
    return in;
  }
}
