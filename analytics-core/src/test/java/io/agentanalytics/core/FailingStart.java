package io.agentanalytics.core;

import io.agentanalytics.api.exporter.EventExporter;
import io.agentanalytics.core.configuration.ConfiguredExporter;
import io.agentanalytics.core.configuration.LaneSettings;
import io.agentanalytics.core.configuration.PipelineConfiguration;
import io.agentanalytics.core.delivery.LaneOptions;
import io.agentanalytics.core.frame.ReadingOptions;
import io.agentanalytics.core.intake.IntakeLimits;
import io.agentanalytics.core.source.ProcessorOptions;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

/** Starts pipelines whose exporters cannot all be made. */
final class FailingStart {
  private FailingStart() {}

  static ConfiguredExporter made(String name, Callable<EventExporter> maker) {
    return new ConfiguredExporter(
        name, maker, new LaneSettings(LaneOptions.STANDARD, Optional.empty(), 0));
  }

  static EventExporter fail() {
    throw new IllegalStateException("secret");
  }

  static RunningPipeline start(List<ConfiguredExporter> exporters) {
    return PipelineStart.of(
        new PipelineConfiguration(
            true,
            ProcessorOptions.STANDARD,
            ReadingOptions.STANDARD,
            IntakeLimits.STANDARD,
            exporters,
            List.of(),
            List.of()),
        InstantSource.system());
  }
}
