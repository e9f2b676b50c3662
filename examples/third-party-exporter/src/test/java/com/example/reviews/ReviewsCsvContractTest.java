package com.example.reviews;

import io.agentanalytics.api.event.EventType;
import io.agentanalytics.api.event.ReviewEvent;
import io.agentanalytics.testkit.contract.EventExporterContract;
import io.agentanalytics.testkit.contract.ExporterUnderTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;

/** Keeps to what every exporter keeps to. */
class ReviewsCsvContractTest extends EventExporterContract {
  @TempDir Path folder;

  @Override
  protected ExporterUnderTest exporter() throws IOException {
    Path file = Files.createTempFile(folder, "reviews", ".csv");
    return ExporterUnderTest.ofType("reviews-csv")
        .set("path", file)
        .arrivals(() -> lines(file))
        .looksLike(
            record ->
                record.eventType().equals(EventType.REVIEW.word())
                    ? Optional.of(ReviewLine.of(record.id(), (ReviewEvent) record.event()))
                    : Optional.empty());
  }

  private static List<String> lines(Path file) throws IOException {
    return Files.readAllLines(file).stream().filter(line -> !line.startsWith("id,")).toList();
  }
}
