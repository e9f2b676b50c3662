package io.agentanalytics.core;

import io.agentanalytics.api.ConfigurationException;
import io.agentanalytics.api.exporter.EventRecord;
import io.agentanalytics.core.configuration.ConfiguredExporter;
import io.agentanalytics.core.configuration.LaneSettings;
import io.agentanalytics.core.configuration.PipelineConfiguration;
import io.agentanalytics.core.delivery.Lane;
import io.agentanalytics.core.delivery.LaneTime;
import io.agentanalytics.core.delivery.ThrottledLog;
import io.agentanalytics.core.file.FileProblem;
import io.agentanalytics.core.intake.Workers;
import io.agentanalytics.core.spool.SpoolProvider;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Consumer;

/** Starts the parts of a pipeline, or leaves nothing behind. */
final class PipelineStart {
  private static final String LOGGER = "io.agentanalytics";
  private static final Duration START_TIMEOUT = Duration.ofSeconds(10);

  private final PipelineConfiguration configuration;
  private final LaneTime time = LaneTime.system();
  private final ThrottledLog log = new ThrottledLog(System.getLogger(LOGGER), time);
  private final List<Lane> lanes = new ArrayList<>();

  private PipelineStart(PipelineConfiguration configuration) {
    this.configuration = configuration;
  }

  static RunningPipeline of(PipelineConfiguration configuration, InstantSource clock) {
    return new PipelineStart(configuration).start(clock);
  }

  private RunningPipeline start(InstantSource clock) {
    configuration
        .warnings()
        .forEach(text -> log.logger().log(Level.WARNING, "cannot be loaded: {0}", text));
    try {
      configuration.exporters().forEach(this::startLane);
    } catch (RuntimeException | Error e) {
      undo();
      throw e;
    }
    List<Lane> started = List.copyOf(lanes);
    Consumer<List<EventRecord>> toLanes = records -> started.forEach(lane -> lane.offer(records));
    Workers workers =
        new Workers(configuration.intake(), configuration.processing(), toLanes, clock, log);
    return new RunningPipeline(configuration, workers, started, time, log);
  }

  private void startLane(ConfiguredExporter exporter) {
    Lane lane = makeLane(exporter.name(), exporter.lane());
    lanes.add(lane);
    lane.start(exporter.maker());
    try {
      Optional<Throwable> failure = lane.awaitStart(START_TIMEOUT);
      if (failure.isPresent()) {
        throw notStarted(exporter.name(), failure.get());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw notStarted(exporter.name(), e);
    }
  }

  private Lane makeLane(String name, LaneSettings settings) {
    SplittableRandom random = new SplittableRandom();
    if (settings.directory().isEmpty()) {
      return Lane.inMemory(name, settings.options(), time, random, log);
    }
    Path folder = settings.directory().get();
    try {
      return Lane.durable(
          name,
          settings.options(),
          time,
          random,
          log,
          SpoolProvider.find().orElseThrow(),
          folder,
          settings.storeBytes());
    } catch (IOException e) {
      ConfigurationException exception =
          new ConfigurationException(
              "analytics.lane."
                  + name
                  + ".directory: "
                  + FileProblem.of(folder, "cannot be used", e)
                  + "; let this process alone read and write it, make room on its disk, or name"
                  + " another folder");
      exception.initCause(e);
      throw exception;
    }
  }

  private static ConfigurationException notStarted(String name, Throwable cause) {
    List<String> problems =
        cause instanceof ConfigurationException configuration
            ? configuration.problems().stream().map(each -> "analytics.exporter." + each).toList()
            : List.of(
                "analytics.exporter."
                    + name
                    + ": cannot be started: "
                    + cause.getClass().getName());
    ConfigurationException exception = new ConfigurationException(problems);
    exception.initCause(cause);
    return exception;
  }

  /** Closes what has started, in reverse order. */
  private void undo() {
    try {
      for (int i = lanes.size() - 1; i >= 0; i--) {
        lanes.get(i).drainUntil(time.nanos());
        lanes.get(i).awaitClosed();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      lanes.forEach(lane -> lane.drainUntil(time.nanos()));
    } finally {
      configuration.close();
    }
  }
}
