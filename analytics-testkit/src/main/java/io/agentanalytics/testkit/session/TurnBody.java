package io.agentanalytics.testkit.session;

import io.agentanalytics.api.protocol.TurnStatus;
import io.agentanalytics.testkit.internal.JsonObject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A turn as results and notifications show it (protocol.md 5.2). */
final class TurnBody {
  private final String id;
  private long startedAtMs;

  TurnBody(String id) {
    this.id = id;
  }

  String id() {
    return id;
  }

  void startAt(long nowMs) {
    startedAtMs = nowMs;
  }

  /** In the answer to the request that asks for the turn. */
  JsonObject unstarted() {
    return running().with("startedAt", null);
  }

  JsonObject running() {
    return JsonObject.object()
        .with("id", id)
        .with("items", List.of())
        .with("itemsView", "notLoaded")
        .with("status", TurnStatus.IN_PROGRESS)
        .with("error", null)
        .with("startedAt", seconds(startedAtMs))
        .with("completedAt", null)
        .with("durationMs", null);
  }

  JsonObject ended(TurnStatus status, @Nullable JsonObject error, long nowMs) {
    return running()
        .with("status", status)
        .with("error", error)
        .with("completedAt", seconds(nowMs))
        .with("durationMs", nowMs - startedAtMs);
  }

  private static long seconds(long atMs) {
    return Math.floorDiv(atMs, 1000L);
  }
}
