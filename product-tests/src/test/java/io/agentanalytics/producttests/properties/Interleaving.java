package io.agentanalytics.producttests.properties;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.agentanalytics.api.protocol.Direction;
import io.agentanalytics.core.frame.Frame;
import io.agentanalytics.testkit.session.ScriptedFrame;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Random;

/** Several sessions as clients of one server, whose frames come in between each other. */
final class Interleaving {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Room for the ids of one session's server requests: one server numbers them all. */
  private static final long IDS = 1_000_000;

  private Interleaving() {}

  /** The frames of some sessions in an order of chance, which keeps that of each session. */
  static List<Frame> of(List<RandomSession> sessions, Random random) {
    List<Queue<ScriptedFrame>> rest = new ArrayList<>();
    sessions.forEach(session -> rest.add(new ArrayDeque<>(session.frames())));
    List<Frame> frames = new ArrayList<>();
    while (!rest.stream().allMatch(Queue::isEmpty)) {
      int chosen = random.nextInt(rest.size());
      ScriptedFrame next = rest.get(chosen).poll();
      if (next != null) {
        frames.add(frame(frames.size(), chosen, next));
      }
    }
    return frames;
  }

  private static Frame frame(long ordinal, int client, ScriptedFrame frame) {
    return Frame.of(
        ordinal,
        frame.atMs(),
        frame.from(),
        client + 1L,
        renumbered(frame, client).getBytes(StandardCharsets.UTF_8));
  }

  private static String renumbered(ScriptedFrame frame, int client) {
    try {
      ObjectNode message = (ObjectNode) JSON.readTree(frame.message());
      boolean asks = message.has("method");
      if (message.has("id") && asks == (frame.from() == Direction.SERVER)) {
        renumber(message, "id", client);
      }
      if (message.path("params") instanceof ObjectNode params && params.has("requestId")) {
        renumber(params, "requestId", client);
      }
      return message.toString();
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void renumber(ObjectNode object, String member, int client) {
    JsonNode id = object.get(member);
    object.put(member, id.longValue() + client * IDS);
  }
}
