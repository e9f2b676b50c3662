package io.agentanalytics.exporters.canary;

import io.agentanalytics.api.exporter.ConfigKey;
import io.agentanalytics.api.exporter.EventExporter;
import io.agentanalytics.api.exporter.EventExporterProvider;
import io.agentanalytics.api.exporter.ExporterConfig;
import java.util.List;

/** Breaks: providers can be loaded. Its constructor is not public. */
public final class HiddenProvider implements EventExporterProvider {
  HiddenProvider() {}

  @Override
  public String type() {
    return "hidden";
  }

  @Override
  public List<ConfigKey<?>> keys() {
    return List.of();
  }

  @Override
  public EventExporter create(ExporterConfig config) {
    throw new UnsupportedOperationException("nobody can call this");
  }
}
