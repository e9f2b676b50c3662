package io.agentanalytics.core.configuration;

import static java.util.Objects.requireNonNull;

import io.agentanalytics.api.exporter.EventExporter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where the configuration of a pipeline comes from.
 *
 * @param properties set by hand
 * @param environment variables of the process
 * @param file of further properties
 * @param loader sees the providers of exporters
 * @param plugins jars, and folders of jars, with further ones
 */
public record ConfigurationSource(
    Map<String, String> properties,
    Map<String, String> environment,
    Optional<Path> file,
    ClassLoader loader,
    List<Path> plugins) {
  public ConfigurationSource {
    properties = Map.copyOf(properties);
    environment = Map.copyOf(environment);
    requireNonNull(file, "file");
    requireNonNull(loader, "loader");
    plugins = List.copyOf(plugins);
  }

  /**
   * Reads all of it.
   *
   * @param given exporters that a host made itself, by name; they come after the configured ones
   * @throws io.agentanalytics.api.ConfigurationException naming everything that is wrong
   */
  public PipelineConfiguration read(Map<String, EventExporter> given) {
    // The kill switch works whatever else is wrong.
    if (!Assembly.isEnabled(new Settings(properties, environment, Map.of()))) {
      return PipelineConfiguration.disabled();
    }
    Problems problems = new Problems();
    Map<String, String> inFile =
        file.flatMap(path -> problems.collect("", () -> PropertiesFile.read(path)))
            .orElse(Map.of());
    Settings settings = new Settings(properties, environment, inFile);
    if (problems.areNone() && !Assembly.isEnabled(settings)) {
      return PipelineConfiguration.disabled();
    }
    List<PluginClassLoader> loaders =
        problems.collect("", () -> PluginLoader.of(plugins, loader)).orElse(List.of());
    ExporterCatalog catalog = ExporterCatalog.load(loader, loaders);
    Optional<PipelineConfiguration> read =
        problems.collect("", () -> new Assembly(settings, given, catalog, loaders).read());
    if (!problems.areNone()) {
      PluginLoader.close(loaders);
    }
    problems.report();
    return read.orElseThrow();
  }
}
