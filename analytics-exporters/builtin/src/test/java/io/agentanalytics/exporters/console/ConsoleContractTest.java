package io.agentanalytics.exporters.console;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.agentanalytics.testkit.contract.EventExporterContract;
import io.agentanalytics.testkit.contract.ExporterUnderTest;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.time.ZoneId;

/** At a console of its own: that of the process belongs to whoever runs the tests. */
class ConsoleContractTest extends EventExporterContract {
  @Override
  protected ExporterUnderTest exporter() {
    var printed = new ByteArrayOutputStream();
    var out = new PrintStream(printed, true, UTF_8);
    return ExporterUnderTest.madeBy(
            () -> new ConsoleExporter(out, ConsoleFormat.JSON, new TextLines(ZoneId.of("UTC"))))
        .arrivals(() -> printed.toString(UTF_8).lines().toList());
  }
}
