package io.agentanalytics.core.intake;

import io.agentanalytics.api.AnalyticsClient;
import io.agentanalytics.api.Intake;
import io.agentanalytics.api.SourceId;
import io.agentanalytics.api.fact.AnalyticsFact;
import io.agentanalytics.api.protocol.Direction;
import java.nio.ByteBuffer;
import java.time.Duration;

/** The client of a pipeline that is switched off: looks at nothing, and costs nothing. */
public record DisabledClient(SourceId source) implements AnalyticsClient {
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

  @Override
  public boolean flush(Duration timeout) {
    return true;
  }

  @Override
  public void close() {}
}
