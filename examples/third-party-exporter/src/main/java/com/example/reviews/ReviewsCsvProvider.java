package com.example.reviews;

import io.agentanalytics.api.ConfigurationException;
import io.agentanalytics.api.exporter.ConfigKey;
import io.agentanalytics.api.exporter.EventExporter;
import io.agentanalytics.api.exporter.EventExporterProvider;
import io.agentanalytics.api.exporter.ExporterConfig;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Makes exporters of type {@code reviews-csv}. */
public final class ReviewsCsvProvider implements EventExporterProvider {
  private static final ConfigKey<Path> PATH =
      ConfigKey.path("path", "file to append to; begun with a line of titles").required();

  /** For {@link java.util.ServiceLoader}. */
  public ReviewsCsvProvider() {}

  @Override
  public String type() {
    return "reviews-csv";
  }

  @Override
  public List<ConfigKey<?>> keys() {
    return List.of(PATH);
  }

  @Override
  public EventExporter create(ExporterConfig config) {
    Path path = config.value(PATH);
    try {
      return new ReviewsCsvExporter(path);
    } catch (IOException e) {
      ConfigurationException problem =
          new ConfigurationException(config.name() + ".path: " + path + " cannot be opened");
      problem.initCause(e);
      throw problem;
    }
  }
}
