package io.agentanalytics.testkit.exporter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.agentanalytics.api.event.EventType;
import io.agentanalytics.api.exporter.ExportResult;
import io.agentanalytics.api.exporter.ExporterConfig;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class InMemoryExporterTest {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final SampleSource source = SampleSource.create();

  @Test
  void keepsBatchesInOrder() {
    var exporter = InMemoryExporter.create();
    var first = source.batch(2);
    var second = source.batch(30);

    var result = exporter.export(first).toCompletableFuture().join();
    exporter.export(second);

    assertThat(result).isEqualTo(ExportResult.delivered());
    assertThat(exporter.batches()).containsExactly(first, second);
    assertThat(exporter.records()).hasSize(32).startsWith(first.records().get(0));
    assertThat(exporter.records(EventType.REVIEW)).hasSize(1);
  }

  @Test
  void takesNothingOnceItIsClosed() {
    var exporter = InMemoryExporter.create();
    exporter.close();
    exporter.close();

    var result = exporter.export(source.batch(1)).toCompletableFuture().join();

    assertThat(result).isEqualTo(ExportResult.retry("closed"));
    assertThat(exporter.records()).isEmpty();
    assertThat(exporter.isClosed()).isTrue();
  }

  @Test
  void letsTestsWaitForRecords() {
    var exporter = InMemoryExporter.create();
    var batch = source.batch(3);
    var exported = CompletableFuture.supplyAsync(() -> exporter.export(batch));

    assertThat(exporter.awaitRecords(3, PATIENCE)).isEqualTo(batch.records());
    assertThat(exported).succeedsWithin(PATIENCE);
  }

  @Test
  void saysWhatCameWhenWaitingWasInVain() {
    var exporter = InMemoryExporter.create();
    exporter.export(source.batch(1));

    assertThatExceptionOfType(AssertionError.class)
        .isThrownBy(() -> exporter.awaitRecords(2, Duration.ofMillis(1)))
        .withMessageStartingWith("expected 2 records, got [skill_invocation[")
        .withMessageEndingWith("within PT0.001S");
  }

  @Test
  void isFoundUnderItsConfiguredName() {
    var provider = new InMemoryExporterProvider();
    var created = provider.create(ExporterConfig.of("audit", List.of(), Map.of()));

    assertThat(InMemoryExporter.named("audit")).isSameAs(created);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> InMemoryExporter.named("nobody"))
        .withMessageContaining("nobody")
        .withMessageContaining("audit");
  }
}
