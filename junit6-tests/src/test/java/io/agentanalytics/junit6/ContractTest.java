package io.agentanalytics.junit6;

import io.agentanalytics.testkit.contract.EventExporterContract;
import io.agentanalytics.testkit.contract.ExporterUnderTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class ContractTest extends EventExporterContract {
  @TempDir private Path folder;

  @Override
  protected ExporterUnderTest exporter() throws IOException {
    Path file = Files.createTempFile(folder, "events", ".jsonl");
    return ExporterUnderTest.ofType("jsonl")
        .set("path", file)
        .set("format", "bare")
        .arrivals(() -> Files.readAllLines(file));
  }
}
