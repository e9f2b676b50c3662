package io.agentanalytics.core;

import io.agentanalytics.api.delivery.DeliveryReport;
import io.agentanalytics.api.delivery.IntakeStatistics;
import io.agentanalytics.api.delivery.LaneReport;
import io.agentanalytics.api.delivery.PipelineStatistics;
import io.agentanalytics.api.delivery.StatisticsListener;
import io.agentanalytics.core.configuration.PipelineConfiguration;
import io.agentanalytics.core.delivery.Lane;
import io.agentanalytics.core.delivery.LaneTime;
import io.agentanalytics.core.delivery.ThrottledLog;
import io.agentanalytics.core.frame.ReadingOptions;
import io.agentanalytics.core.intake.SourceTally;
import io.agentanalytics.core.intake.Workers;
import io.agentanalytics.core.source.ProcessorOptions;
import io.agentanalytics.core.thread.Timeouts;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The parts of a pipeline, and what takes all of them: flush and close. */
final class RunningPipeline {
  /** For a listener to take the last numbers. */
  private static final Duration LISTENER_PATIENCE = Duration.ofSeconds(1);

  private final PipelineConfiguration configuration;
  private final Workers workers;
  private final List<Lane> lanes;
  private final LaneTime time;
  private final ThrottledLog log;
  private Optional<StatisticsTicker> ticker = Optional.empty();

  RunningPipeline(
      PipelineConfiguration configuration,
      Workers workers,
      List<Lane> lanes,
      LaneTime time,
      ThrottledLog log) {
    this.configuration = configuration;
    this.workers = workers;
    this.lanes = lanes;
    this.time = time;
    this.log = log;
  }

  /** Begins to tell the numbers; before anybody else sees the pipeline. */
  void tell(StatisticsListener listener, Duration interval) {
    if (configuration.enabled()) {
      StatisticsTicker made = new StatisticsTicker(listener, interval, this::statistics, log);
      made.start();
      ticker = Optional.of(made);
    }
  }

  boolean isEnabled() {
    return configuration.enabled();
  }

  ProcessorOptions processing() {
    return configuration.processing();
  }

  ReadingOptions reading() {
    return configuration.reading();
  }

  Workers workers() {
    return workers;
  }

  List<Lane> lanes() {
    return lanes;
  }

  PipelineStatistics statistics() {
    SourceTally tally = workers.tally();
    return new PipelineStatistics(
        workers.statistics(),
        workers.openSources(),
        tally.incompleteSources(),
        tally.events(),
        tally.diagnostics(),
        lanes.stream().map(Lane::statistics).toList());
  }

  /** What there is now, without waiting. */
  DeliveryReport report() {
    IntakeStatistics intake = workers.statistics();
    return new DeliveryReport(
        intake.pending() == 0, intake, lanes.stream().map(Lane::report).toList());
  }

  DeliveryReport flush(Duration timeout) {
    long until = time.nanos() + Timeouts.nanos(timeout);
    try {
      boolean processed = workers.awaitProcessed(until - time.nanos());
      lanes.forEach(Lane::hurry);
      List<LaneReport> reports = new ArrayList<>();
      for (Lane lane : lanes) {
        reports.add(lane.flush(until));
      }
      return new DeliveryReport(processed, workers.statistics(), reports);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return report();
    }
  }

  /** Waits for each lane as long as its destination answers. */
  DeliveryReport drain(Duration idleTimeout) {
    try {
      boolean processed = workers.awaitProcessed(LaneTime.nanos(idleTimeout));
      lanes.forEach(Lane::hurry);
      List<LaneReport> reports = new ArrayList<>();
      for (Lane lane : lanes) {
        reports.add(lane.drain(idleTimeout));
      }
      return new DeliveryReport(processed, workers.statistics(), reports);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return report();
    }
  }

  DeliveryReport close(Duration timeout) {
    long until = time.nanos() + Timeouts.nanos(timeout);
    try {
      workers.close(until - time.nanos());
      lanes.forEach(lane -> lane.drainUntil(until));
      for (Lane lane : lanes) {
        lane.awaitClosed();
      }
      if (ticker.isPresent()) {
        ticker.get().stop(LISTENER_PATIENCE);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      abandon();
    } finally {
      configuration.close();
      log.finish();
    }
    return report();
  }

  /** Whoever closes does not want to wait: everything ends as soon as it can. */
  private void abandon() {
    workers.abandon();
    lanes.forEach(lane -> lane.drainUntil(time.nanos()));
    ticker.ifPresent(StatisticsTicker::abandon);
  }
}
