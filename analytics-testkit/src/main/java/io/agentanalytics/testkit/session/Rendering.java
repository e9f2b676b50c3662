package io.agentanalytics.testkit.session;

import io.agentanalytics.api.SourceId;
import io.agentanalytics.api.exporter.EventRecord;
import io.agentanalytics.api.fact.ObservedFact;
import io.agentanalytics.api.fact.PlacedFact;
import io.agentanalytics.api.protocol.RpcTransport;
import io.agentanalytics.core.ReplayListener;
import io.agentanalytics.core.SessionReplay;
import io.agentanalytics.testkit.internal.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The forms of a script (design section 4). */
final class Rendering {
  private final SourceId source;
  private final RpcTransport transport;
  private final List<ScriptedFrame> frames;

  Rendering(SourceId source, RpcTransport transport, List<ScriptedFrame> frames) {
    this.source = source;
    this.transport = transport;
    this.frames = frames;
  }

  String recording() {
    StringBuilder lines = new StringBuilder();
    lines.append(JsonObject.object().with("recording", header())).append('\n');
    frames.forEach(frame -> lines.append(frame.line()).append('\n'));
    return lines.toString();
  }

  private JsonObject header() {
    return JsonObject.object()
        .with("version", 1)
        .with("source", source.value())
        .with("part", 1)
        .with("transport", transport)
        .with("started_at", frames.isEmpty() ? 0 : frames.get(0).atMs());
  }

  void writeTo(Path file) {
    try {
      Files.writeString(file, recording());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  List<ObservedFact> facts(SessionReplay replay) {
    List<ObservedFact> facts = new ArrayList<>();
    replay(
        replay,
        new ReplayListener() {
          @Override
          public void fact(PlacedFact fact) {
            facts.add(fact.observed());
          }
        });
    return facts;
  }

  List<EventRecord> events(SessionReplay replay) {
    List<EventRecord> events = new ArrayList<>();
    replay(
        replay,
        new ReplayListener() {
          @Override
          public void event(EventRecord event) {
            events.add(event);
          }
        });
    return events;
  }

  private void replay(SessionReplay replay, ReplayListener listener) {
    byte[] bytes = recording().getBytes(StandardCharsets.UTF_8);
    replay.replay("script", new ByteArrayInputStream(bytes), listener);
  }
}
