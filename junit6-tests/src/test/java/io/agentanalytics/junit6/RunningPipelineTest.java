package io.agentanalytics.junit6;

import static org.assertj.core.api.Assertions.assertThat;

import io.agentanalytics.api.SourceId;
import io.agentanalytics.api.exporter.EventRecord;
import io.agentanalytics.testkit.junit.RunningPipeline;
import io.agentanalytics.testkit.session.SessionScript;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class RunningPipelineTest {
  @RegisterExtension private final RunningPipeline analytics = RunningPipeline.create();

  @Test
  void isJunit6() {
    assertThat(Test.class.getPackage().getImplementationVersion()).startsWith("6.");
  }

  @Test
  void givesTheEventsOfRecordedFacts() {
    var session = SessionScript.session();
    session
        .client("acme_ide", "2.4.0")
        .thread("t1")
        .turn("u1", turn -> turn.command("ls").exits(0));

    try (var client = analytics.client(new SourceId("session"))) {
      session.facts().forEach(fact -> client.record(fact.observedAtMs(), fact.fact()));
    }

    assertThat(analytics.events())
        .extracting(EventRecord::eventType)
        .contains("codex_command_execution_event", "codex_turn_event");
  }
}
