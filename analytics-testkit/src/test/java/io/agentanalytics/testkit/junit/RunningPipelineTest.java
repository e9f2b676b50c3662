package io.agentanalytics.testkit.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;
import static org.junit.platform.testkit.engine.EventConditions.finishedWithFailure;
import static org.junit.platform.testkit.engine.TestExecutionResultConditions.message;

import io.agentanalytics.api.SourceId;
import io.agentanalytics.api.fact.PluginId;
import io.agentanalytics.api.fact.PluginInfo;
import io.agentanalytics.api.fact.PluginState;
import io.agentanalytics.api.fact.PluginStateChanged;
import io.agentanalytics.testkit.exporter.ExportAnswer;
import io.agentanalytics.testkit.exporter.FaultyExporter;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Events;

class RunningPipelineTest {
  private static final SourceId SOURCE = new SourceId("source");

  @RegisterExtension private final RunningPipeline analytics = RunningPipeline.create();

  private static void record(RunningPipeline pipeline) {
    pipeline
        .client(SOURCE)
        .record(
            new PluginStateChanged(
                new PluginInfo(
                    new PluginId("plugin", "market"), Optional.empty(), Optional.empty()),
                PluginState.INSTALLED));
  }

  @Test
  void givesWhatWasRecorded() {
    record(analytics);

    assertThat(analytics.events()).hasSize(1);
  }

  @Test
  void givesNothingOfAnotherTest() {
    assertThat(analytics.events()).isEmpty();
  }

  @Test
  void needsARunningTest() {
    assertThatIllegalStateException()
        .isThrownBy(RunningPipeline.create()::pipeline)
        .withMessageContaining("@RegisterExtension");
  }

  @Test
  void testThatLosesEventsFails() {
    run("losesEvents")
        .assertThatEvents()
        .haveExactly(
            1,
            finishedWithFailure(
                message(text -> text.contains("lane sick: dropped {REJECTED=1}, pending 0"))));
  }

  @Test
  void testMayMeanToLoseEvents() {
    run("meansToLoseEvents").assertStatistics(statistics -> statistics.succeeded(1));
  }

  private static Events run(String method) {
    return EngineTestKit.engine("junit-jupiter")
        .selectors(selectMethod(Lossy.class, method))
        .execute()
        .testEvents();
  }

  /** Run by the tests above only: its name does not look like that of a test. */
  static class Lossy {
    @RegisterExtension
    private final RunningPipeline analytics =
        RunningPipeline.with(
            builder ->
                builder.exporter(
                    "sick", FaultyExporter.scripted().afterwards(ExportAnswer.rejects("no"))));

    @Test
    void losesEvents() {
      record(analytics);
    }

    @Test
    void meansToLoseEvents() {
      analytics.mayLoseEvents();
      record(analytics);
    }
  }
}
