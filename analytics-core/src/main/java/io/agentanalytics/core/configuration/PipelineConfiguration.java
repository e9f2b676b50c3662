package io.agentanalytics.core.configuration;

import static java.util.Objects.requireNonNull;

import io.agentanalytics.core.frame.ReadingOptions;
import io.agentanalytics.core.intake.IntakeLimits;
import io.agentanalytics.core.source.ProcessorOptions;
import java.util.List;

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
    List<PluginClassLoader> plugins,
    List<String> warnings) {
  public PipelineConfiguration {
    requireNonNull(processing, "processing");
    requireNonNull(reading, "reading");
    requireNonNull(intake, "intake");
    exporters = List.copyOf(exporters);
    plugins = List.copyOf(plugins);
    warnings = List.copyOf(warnings);
  }

  static PipelineConfiguration disabled() {
    return new PipelineConfiguration(
        false,
        ProcessorOptions.STANDARD,
        ReadingOptions.STANDARD,
        IntakeLimits.STANDARD,
        List.of(),
        List.of(),
        List.of());
  }

  /** Lets go of the plugins. */
  public void close() {
    PluginLoader.close(plugins);
  }
}
