package io.agentanalytics.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.agentanalytics.api.RecordingException;
import io.agentanalytics.api.SourceId;
import io.agentanalytics.api.fact.ObservedFact;
import io.agentanalytics.api.fact.PlacedFact;
import io.agentanalytics.api.fact.ServerRequestAborted;
import io.agentanalytics.api.protocol.RequestId;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalWriterTest {
  @TempDir Path folder;

  @Test
  void writesAHeaderAndAFactALine() throws IOException {
    Path file = folder.resolve("journal.jsonl");

    try (JournalWriter writer = JournalWriter.create(file)) {
      writer.source(new SourceId("s-1"));
      writer.fact(
          PlacedFact.at(0, ObservedFact.exact(5, new ServerRequestAborted(4, RequestId.of(1)))));
    }

    assertThat(file)
        .hasContent(
            "{\"recording\":{\"version\":1,\"source\":\"s-1\"}}\n"
                + "{\"type\":\"server_request_aborted\",\"observed_at_ms\":5,\"ordinal\":0,"
                + "\"completed_at_ms\":4,\"request_id\":1}\n");
  }

  @Test
  void keepsAFileToItsOwner() throws IOException {
    assumeTrue(
        FileSystems.getDefault().supportedFileAttributeViews().contains("posix"),
        "files have no such permissions here");
    Path file = folder.resolve("journal.jsonl");

    JournalWriter.create(file).close();

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
  }

  @Test
  void replacesNoFile() throws IOException {
    Path file = Files.writeString(folder.resolve("journal.jsonl"), "kept");

    assertThatExceptionOfType(RecordingException.class)
        .isThrownBy(() -> JournalWriter.create(file))
        .withMessageContaining("exists already");
    assertThat(file).hasContent("kept");
  }
}
