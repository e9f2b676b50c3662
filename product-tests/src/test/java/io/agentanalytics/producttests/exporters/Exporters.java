package io.agentanalytics.producttests.exporters;

import io.agentanalytics.api.exporter.EventExporter;
import io.agentanalytics.api.exporter.EventExporterProvider;
import io.agentanalytics.api.exporter.EventRecord;
import io.agentanalytics.api.exporter.ExporterConfig;
import io.agentanalytics.core.ReplayListener;
import io.agentanalytics.core.SessionReplay;
import io.agentanalytics.testkit.Recordings;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;

/** Makes exporters the way that a configuration does, and records for them. */
public final class Exporters {
  private Exporters() {}

  /** An exporter of a type, of properties without their prefix. */
  public static EventExporter create(String type, Map<String, String> values) {
    EventExporterProvider provider = provider(type);
    return provider.create(ExporterConfig.of(type, provider.keys(), values));
  }

  /** The provider of a type. */
  public static EventExporterProvider provider(String type) {
    return ServiceLoader.load(EventExporterProvider.class).stream()
        .map(ServiceLoader.Provider::get)
        .filter(provider -> provider.type().equals(type))
        .findFirst()
        .orElseThrow();
  }

  /** The events of a recorded session. */
  static List<EventRecord> records(String recording) {
    List<EventRecord> records = new ArrayList<>();
    SessionReplay.create()
        .replay(
            recording,
            Recordings.named(recording).frames(),
            new ReplayListener() {
              @Override
              public void event(EventRecord event) {
                records.add(event);
              }
            });
    return records;
  }
}
