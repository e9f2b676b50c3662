package io.agentanalytics.testkit.contract;

import io.agentanalytics.api.exporter.EventExporter;
import java.time.Duration;
import java.util.function.Function;

/** Runs the contract with an exporter that is made in code. */
abstract class Kit extends EventExporterContract {
  private final Function<Destination, EventExporter> maker;

  Kit(Function<Destination, EventExporter> maker) {
    this.maker = maker;
  }

  @Override
  protected ExporterUnderTest exporter() {
    Destination destination = new Destination();
    return ExporterUnderTest.madeBy(() -> maker.apply(destination))
        .arrivals(destination::lines)
        .failing("down", destination::fail, destination::recover)
        .secret(HonestExporter.SECRET);
  }

  /** Long enough for a machine that is busy; each hang of a wrong one takes as long. */
  @Override
  protected Duration patience() {
    return Duration.ofSeconds(2);
  }
}
