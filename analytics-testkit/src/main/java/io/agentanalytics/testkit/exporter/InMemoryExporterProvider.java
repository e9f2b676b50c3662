package io.agentanalytics.testkit.exporter;

import com.google.auto.service.AutoService;
import io.agentanalytics.api.exporter.ConfigKey;
import io.agentanalytics.api.exporter.EventExporter;
import io.agentanalytics.api.exporter.EventExporterProvider;
import io.agentanalytics.api.exporter.ExporterConfig;
import java.util.List;

/** Makes exporters of type {@code memory}; {@link InMemoryExporter#named} finds them again. */
@AutoService(EventExporterProvider.class)
@SuppressWarnings("exports") // The annotation is gone at run time; nobody needs its module.
public final class InMemoryExporterProvider implements EventExporterProvider {

  /** For {@link java.util.ServiceLoader}. */
  public InMemoryExporterProvider() {}

  @Override
  public String type() {
    return "memory";
  }

  @Override
  public List<ConfigKey<?>> keys() {
    return List.of();
  }

  @Override
  public EventExporter create(ExporterConfig config) {
    return InMemoryExporter.create(config.name());
  }
}
