package com.example.reviews;

import static io.agentanalytics.testkit.session.SessionScript.session;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.agentanalytics.api.exporter.EventBatch;
import io.agentanalytics.api.exporter.ExportResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReviewsCsvTest {
  @TempDir Path folder;

  @Test
  void writesALineForAReview() throws IOException {
    var session = session();
    session
        .client("acme_ide", "2.4.0")
        .thread("t1")
        .turn(
            "u1",
            turn ->
                turn.command("make test")
                    .askedUser()
                    .after(Duration.ofSeconds(3))
                    .acceptedForSession()
                    .exits(0));
    var file = folder.resolve("reviews.csv");

    try (var exporter = new ReviewsCsvExporter(file)) {
      var result = exporter.export(new EventBatch(session.events())).toCompletableFuture().join();
      assertEquals(ExportResult.delivered(), result);
    }

    List<String> lines = Files.readAllLines(file);
    assertEquals(ReviewLine.TITLES, lines.get(0));
    assertEquals(2, lines.size());
    assertTrue(
        lines.get(1).endsWith(",user,approved,session_approval,3000"), () -> lines.get(1));
  }
}
