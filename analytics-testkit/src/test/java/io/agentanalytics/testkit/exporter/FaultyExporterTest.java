package io.agentanalytics.testkit.exporter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.agentanalytics.api.exporter.EventBatch;
import io.agentanalytics.api.exporter.ExportResult;
import io.agentanalytics.testkit.Gate;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;

class FaultyExporterTest {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final Gate gate = Gate.shut();
  private final EventBatch batch = SampleSource.create().batch(3);

  private ExportResult export(FaultyExporter exporter) {
    return exporter.export(batch).toCompletableFuture().join();
  }

  @Test
  void followsItsScriptAndDeliversAfterIt() {
    var exporter =
        FaultyExporter.scripted(ExportAnswer.retries("busy"), ExportAnswer.deliversOnly(0, 2))
            .then(ExportAnswer.rejects("never"));

    var results = List.of(export(exporter), export(exporter), export(exporter), export(exporter));

    assertThat(results)
        .containsExactly(
            ExportResult.retry("busy"),
            ExportResult.deliveredInPart(Set.of(0, 2), ExportResult.retry("in part")),
            ExportResult.rejected("never"),
            ExportResult.delivered());
    assertThat(exporter.calls()).hasSize(4);
    assertThat(exporter.delivered())
        .containsExactly(
            batch.records().get(0),
            batch.records().get(2),
            batch.records().get(0),
            batch.records().get(1),
            batch.records().get(2));
  }

  @Test
  void staysSickWhenTold() {
    var exporter = FaultyExporter.scripted().afterwards(ExportAnswer.retries("down"));

    assertThat(export(exporter)).isEqualTo(ExportResult.retry("down"));
    assertThat(export(exporter)).isEqualTo(ExportResult.retry("down"));
    assertThat(exporter.delivered()).isEmpty();
  }

  @Test
  void breaksTheContractWhenTold() {
    var failure = new IllegalStateException("out of luck");
    var exporter =
        FaultyExporter.scripted(
            ExportAnswer.throwing(failure),
            ExportAnswer.throwing(new NoClassDefFoundError("gone")),
            ExportAnswer.failsWith(failure),
            ExportAnswer.withoutStage(),
            ExportAnswer.withoutResult(),
            ExportAnswer.never());

    assertThatIllegalStateException().isThrownBy(() -> export(exporter)).isSameAs(failure);
    assertThatExceptionOfType(NoClassDefFoundError.class).isThrownBy(() -> export(exporter));
    assertThatExceptionOfType(CompletionException.class)
        .isThrownBy(() -> export(exporter))
        .withCause(failure);
    assertThat(exporter.export(batch)).isNull();
    assertThat(export(exporter)).isNull();
    assertThat(exporter.export(batch).toCompletableFuture()).isNotDone();
  }

  @Test
  void completesWhenTheTestLetsIt() {
    var exporter = FaultyExporter.scripted(ExportAnswer.after(gate, ExportResult.delivered()));
    var late = exporter.export(batch).toCompletableFuture();
    assertThat(late).isNotDone();
    assertThat(exporter.delivered()).isEmpty();

    gate.open();

    assertThat(late).isCompletedWithValue(ExportResult.delivered());
    assertThat(exporter.awaitDelivered(3, PATIENCE)).isEqualTo(batch.records());
  }

  @Test
  void blocksItsCallerWhenTold() {
    var exporter = FaultyExporter.scripted(ExportAnswer.blocking(gate, ExportAnswer.delivers()));
    var caller = CompletableFuture.supplyAsync(() -> export(exporter));
    exporter.awaitCalls(1, PATIENCE);
    assertThat(caller).isNotDone();

    gate.open();

    assertThat(caller).succeedsWithin(PATIENCE).isEqualTo(ExportResult.delivered());
  }

  @Test
  void tellsTwoResultsWhenTold() {
    var exporter =
        FaultyExporter.scripted()
            .afterwards(ExportAnswer.twice(ExportResult.delivered(), ExportResult.retry("again")));
    List<ExportResult> heard = new ArrayList<>();

    exporter.export(batch).whenComplete((result, failure) -> heard.add(result));
    exporter.export(batch).handle((result, failure) -> heard.add(result));

    assertThat(heard)
        .containsExactly(
            ExportResult.delivered(),
            ExportResult.retry("again"),
            ExportResult.delivered(),
            ExportResult.retry("again"));
    assertThat(exporter.delivered()).hasSize(6);
  }

  @Test
  void countsCallsThatOverlap() {
    var exporter = FaultyExporter.scripted(ExportAnswer.after(gate, ExportResult.delivered()));
    exporter.export(batch);
    assertThat(exporter.mostCallsAtOnce()).isOne();

    exporter.export(batch);
    gate.open();
    exporter.export(batch);

    assertThat(exporter.mostCallsAtOnce()).isEqualTo(2);
  }

  @Test
  void closesAsTold() {
    var exporter =
        FaultyExporter.scripted()
            .atClose(
                () -> {
                  throw new IllegalStateException("will not");
                });

    assertThatIllegalStateException().isThrownBy(exporter::close).withMessage("will not");
    assertThat(exporter.closings()).isOne();
  }

  @Test
  void saysHowOftenItWasCalledWhenWaitingWasInVain() {
    var exporter = FaultyExporter.scripted();

    assertThatExceptionOfType(AssertionError.class)
        .isThrownBy(() -> exporter.awaitCalls(1, Duration.ZERO))
        .withMessage("expected 1 calls, got 0 within PT0S");
  }
}
