package io.agentanalytics.testkit.exporter;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.agentanalytics.testkit.contract.EventExporterContract;
import io.agentanalytics.testkit.contract.ExporterUnderTest;
import java.util.UUID;

class InMemoryExporterContractTest extends EventExporterContract {
  @Override
  protected ExporterUnderTest exporter() {
    String name = "memory-" + UUID.randomUUID();
    return ExporterUnderTest.ofType("memory")
        .named(name)
        .forgetsAtClose()
        .arrivals(
            () ->
                InMemoryExporter.named(name).records().stream()
                    .map(record -> UTF_8.decode(record.json()).toString())
                    .toList());
  }
}
