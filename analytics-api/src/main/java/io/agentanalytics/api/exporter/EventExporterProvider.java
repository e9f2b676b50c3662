package io.agentanalytics.api.exporter;

import java.util.List;

/**
 * Makes exporters of one type. Providers are found by {@link java.util.ServiceLoader}, on the class
 * path and on the module path; they need a public constructor without parameters, and creating one
 * does no I/O. Which exporters run, and in which order, is decided by configuration alone, never by
 * the order in which providers are found.
 */
public interface EventExporterProvider {

  /**
   * The type in configuration, for example {@code jsonl}: lower case letters, digits and hyphens.
   */
  String type();

  /** What the exporter understands; any other key in its configuration is an error. */
  List<ConfigKey<?>> keys();

  /**
   * Makes an exporter; whoever calls closes it.
   *
   * @param config checked against {@link #keys()}: every required value is there
   * @throws io.agentanalytics.api.ConfigurationException if values do not fit together or the
   *     destination can never work as configured
   */
  EventExporter create(ExporterConfig config);
}
