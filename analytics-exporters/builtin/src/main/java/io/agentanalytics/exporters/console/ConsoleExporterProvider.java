package io.agentanalytics.exporters.console;

import com.google.auto.service.AutoService;
import io.agentanalytics.api.exporter.ConfigKey;
import io.agentanalytics.api.exporter.EventExporter;
import io.agentanalytics.api.exporter.EventExporterProvider;
import io.agentanalytics.api.exporter.ExporterConfig;
import java.time.ZoneId;
import java.util.List;

/** Makes exporters of type {@code console}; {@link #keys()} says what they can be told. */
@AutoService(EventExporterProvider.class)
public final class ConsoleExporterProvider implements EventExporterProvider {
  static final ConfigKey<ConsoleFormat> FORMAT =
      ConfigKey.choice("format", ConsoleFormat.class, "lines for people, or the events as JSON")
          .withDefault("text");

  /** For {@link java.util.ServiceLoader}. */
  public ConsoleExporterProvider() {}

  @Override
  public String type() {
    return "console";
  }

  @Override
  public List<ConfigKey<?>> keys() {
    return List.of(FORMAT);
  }

  /** Prints to what is standard output at this moment, with times of the system's zone. */
  @Override
  public EventExporter create(ExporterConfig config) {
    return new ConsoleExporter(
        System.out, config.value(FORMAT), new TextLines(ZoneId.systemDefault()));
  }
}
