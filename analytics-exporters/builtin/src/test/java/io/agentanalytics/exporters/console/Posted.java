package io.agentanalytics.exporters.console;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.agentanalytics.api.SourceId;
import io.agentanalytics.api.event.AnalyticsEvent;
import io.agentanalytics.api.event.EventType;
import io.agentanalytics.api.exporter.EventRecord;
import io.agentanalytics.api.fact.Confidence;
import io.agentanalytics.core.catalog.Profiles;
import io.agentanalytics.core.json.EventCodec;
import io.agentanalytics.testkit.Recordings;
import java.nio.ByteBuffer;
import java.util.EnumMap;
import java.util.List;
import java.util.UUID;

/** An event that the product has posted in a recorded session. */
record Posted(String text, AnalyticsEvent event) implements EventRecord {

  static Posted of(String json) {
    return new Posted(json, EventCodec.decode(json.getBytes(UTF_8), Profiles.named("seed")));
  }

  /** The first of each kind, in the order of the kinds. */
  static List<Posted> firstOfEachKind() {
    var first = new EnumMap<EventType, String>(EventType.class);
    for (var recording : Recordings.ofRelease("codex-0.131")) {
      for (var json : recording.events()) {
        var type = json.substring(json.indexOf(":\"") + 2, json.indexOf("\","));
        first.putIfAbsent(EventType.of(type).orElseThrow(), json);
      }
    }
    return first.values().stream().map(Posted::of).toList();
  }

  /** Those of one session. */
  static List<EventRecord> ofSession(String name) {
    return Recordings.named(name).events().stream().map(json -> (EventRecord) of(json)).toList();
  }

  @Override
  public UUID id() {
    return UUID.nameUUIDFromBytes(text.getBytes(UTF_8));
  }

  @Override
  public SourceId source() {
    return new SourceId("posted");
  }

  @Override
  public long ordinal() {
    return 0;
  }

  @Override
  public int fact() {
    return 0;
  }

  @Override
  public long sequence() {
    return 0;
  }

  @Override
  public long observedAtMs() {
    return 0;
  }

  @Override
  public String profile() {
    return "seed";
  }

  @Override
  public Confidence confidence() {
    return Confidence.EXACT;
  }

  @Override
  public boolean isSourceIncomplete() {
    return false;
  }

  @Override
  public String eventType() {
    return event.eventType();
  }

  @Override
  public ByteBuffer json() {
    return ByteBuffer.wrap(text.getBytes(UTF_8)).asReadOnlyBuffer();
  }
}
