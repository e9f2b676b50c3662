package io.agentanalytics.api;

import io.agentanalytics.api.fact.AnalyticsFact;
import io.agentanalytics.api.protocol.Direction;
import java.nio.ByteBuffer;
import java.time.Duration;

/** Takes nothing, looks at nothing, and costs nothing. */
record NoopAnalyticsClient(SourceId source) implements AnalyticsClient {
  @Override
  public Intake record(AnalyticsFact fact) {
    return Intake.DISABLED;
  }

  @Override
  public Intake record(long observedAtMs, AnalyticsFact fact) {
    return Intake.DISABLED;
  }

  @Override
  public Intake offer(Direction from, long connection, ByteBuffer message) {
    return Intake.DISABLED;
  }

  /** Nothing waits. */
  @Override
  public boolean flush(Duration timeout) {
    return true;
  }

  @Override
  public void close() {}
}
