package io.agentanalytics.core.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.agentanalytics.api.Intake;
import io.agentanalytics.api.SourceId;
import io.agentanalytics.core.source.ProcessorOptions;
import io.agentanalytics.core.source.SourceProcessor;
import io.agentanalytics.core.source.Step;
import java.util.List;
import org.junit.jupiter.api.Test;

class IntakeQueueTest {
  private static final Input.Action NOTHING =
      (processor, ordinal) -> new Step(List.of(), List.of());

  private final IntakeQueue queue = new IntakeQueue(10, 1_000);
  private final SourcePlace place =
      new SourcePlace(
          new SourceRun(
              new SourceProcessor(new SourceId("source"), ProcessorOptions.STANDARD),
              records -> {},
              () -> {}));

  /** What waits when a worker dies stays pending, and nobody waits for it. */
  @Test
  void deadWorkerKeepsNobodyWaiting() throws InterruptedException {
    assertThat(queue.offer(place, 1, NOTHING)).isEqualTo(Intake.ACCEPTED);

    assertThat(queue.fail()).isTrue();

    assertThat(queue.awaitProcessed(Long.MAX_VALUE)).isFalse();
    assertThat(queue.statistics().pending()).isEqualTo(1);
    assertThat(queue.offer(place, 1, NOTHING)).isEqualTo(Intake.FAILED);
    assertThat(queue.statistics().addsUp()).isTrue();
    assertThat(queue.take()).isEmpty();
  }

  @Test
  void workerThatEndsBehindTheCloseHasNotFailed() {
    queue.close();

    assertThat(queue.fail()).isFalse();
    assertThat(queue.offer(place, 1, NOTHING)).isEqualTo(Intake.CLOSED);
  }
}
