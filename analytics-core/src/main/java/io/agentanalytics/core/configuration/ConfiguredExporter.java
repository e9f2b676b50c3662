package io.agentanalytics.core.configuration;

import static java.util.Objects.requireNonNull;

import io.agentanalytics.api.exporter.EventExporter;
import java.util.concurrent.Callable;

/**
 * An exporter that is still to be made, and its lane.
 *
 * @param name of both
 */
public record ConfiguredExporter(String name, Callable<EventExporter> maker, LaneSettings lane) {
  public ConfiguredExporter {
    requireNonNull(name, "name");
    requireNonNull(maker, "maker");
    requireNonNull(lane, "lane");
  }
}
