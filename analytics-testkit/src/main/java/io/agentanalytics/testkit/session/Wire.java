package io.agentanalytics.testkit.session;

import io.agentanalytics.api.protocol.Direction;
import io.agentanalytics.testkit.internal.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What has been said so far on all connections of a server, and the clock that they share. */
final class Wire {
  private final List<ScriptedFrame> frames = new ArrayList<>();
  private final List<Connection> connections = new ArrayList<>();
  private final Ids ids = new Ids();
  private @Nullable Phrase pending;
  private long nowMs = Instant.parse("2026-01-05T09:00:00Z").toEpochMilli();
  private long serverRequests;

  Ids ids() {
    return ids;
  }

  /** Ms since the Unix epoch. */
  long nowMs() {
    return nowMs;
  }

  /** Seconds since the Unix epoch. */
  long nowSeconds() {
    return Math.floorDiv(nowMs, 1000L);
  }

  void startAt(Instant start) {
    if (!frames.isEmpty()) {
      throw new IllegalStateException("the session has begun: say when it starts before that");
    }
    nowMs = start.toEpochMilli();
  }

  void pass(Duration time) {
    if (time.isNegative()) {
      throw new IllegalArgumentException("after: expected 0 or more, got " + time);
    }
    settle();
    nowMs += time.toMillis();
  }

  /** Something begins, and will be said when the next thing happens. */
  void begin(Phrase phrase) {
    settle();
    pending = phrase;
  }

  /** Says what was begun last. */
  void settle() {
    Phrase phrase = pending;
    pending = null;
    if (phrase != null) {
      phrase.sayOnce();
    }
  }

  List<ScriptedFrame> frames() {
    settle();
    return List.copyOf(frames);
  }

  Connection connect() {
    Connection connection = new Connection(connections.size() + 1L);
    connections.add(connection);
    return connection;
  }

  Collection<Connection> connections() {
    return connections;
  }

  /** A client asks; gives the id of the request. */
  long request(Connection connection, String method, JsonObject params) {
    long id = connection.nextRequest();
    append(
        Direction.CLIENT,
        connection,
        JsonObject.object().with("id", id).with("method", method).with("params", params));
    return id;
  }

  /** The server answers a client. */
  void respond(Connection connection, long id, JsonObject result) {
    append(Direction.SERVER, connection, answer(id).with("result", result));
  }

  /** The server refuses what a client asked for. */
  void refuse(Connection connection, long id, JsonObject error) {
    append(Direction.SERVER, connection, answer(id).with("error", error));
  }

  /** The id of the next request of the server. */
  long nextServerRequest() {
    return serverRequests++;
  }

  /** The server asks its clients, all with the same id. */
  void ask(Collection<Connection> audience, long id, String method, JsonObject params) {
    for (Connection connection : audience) {
      append(
          Direction.SERVER,
          connection,
          JsonObject.object()
              .with("method", method)
              .with("id", id)
              .with("params", connection.visible(params)));
    }
  }

  /** A client answers the server. */
  void reply(Connection connection, long id, String member, JsonObject content) {
    append(Direction.CLIENT, connection, answer(id).with(member, content));
  }

  /** The server tells those who want to hear it. */
  void notify(Collection<Connection> audience, String method, JsonObject params) {
    for (Connection connection : audience) {
      if (connection.hears(method)) {
        append(
            Direction.SERVER,
            connection,
            JsonObject.object().with("method", method).with("params", params));
      }
    }
  }

  /** A client has one notification, and it says nothing. */
  void initialized(Connection connection) {
    append(Direction.CLIENT, connection, JsonObject.object().with("method", "initialized"));
  }

  private static JsonObject answer(long id) {
    return JsonObject.object().with("id", id);
  }

  private void append(Direction from, Connection connection, JsonObject message) {
    settle();
    frames.add(new ScriptedFrame(nowMs, from, connection.number(), message.toString()));
  }
}
