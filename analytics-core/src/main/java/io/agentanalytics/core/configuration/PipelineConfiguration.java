package io.agentanalytics.core.configuration;

import static java.util.Objects.requireNonNull;

import io.agentanalytics.core.frame.ReadingOptions;
import io.agentanalytics.core.intake.IntakeLimits;
import io.agentanalytics.core.source.ProcessorOptions;
import java.net.URLClassLoader;
import java.util.List;
import java.util.Optional;

/**
 * Everything that a pipeline is built from, checked.
 *
 * @param exporters in the order of the configuration
 * @param plugins to be closed with the pipeline
 * @param warnings what is wrong and does not matter here
 */
public record PipelineConfiguration(
    boolean enabled,
    ProcessorOptions processing,
    ReadingOptions reading,
    IntakeLimits intake,
    List<ConfiguredExporter> exporters,
    Optional<URLClassLoader> plugins,
    List<String> warnings) {
  public PipelineConfiguration {
    requireNonNull(processing, "processing");
    requireNonNull(reading, "reading");
    requireNonNull(intake, "intake");
    requireNonNull(plugins, "plugins");
    exporters = List.copyOf(exporters);
    warnings = List.copyOf(warnings);
  }

  static PipelineConfiguration disabled() {
    return new PipelineConfiguration(
        false,
        ProcessorOptions.STANDARD,
        ReadingOptions.STANDARD,
        IntakeLimits.STANDARD,
        List.of(),
        Optional.empty(),
        List.of());
  }

  /** Lets go of the plugins. */
  public void close() {
    plugins.ifPresent(PluginLoader::close);
  }
}
