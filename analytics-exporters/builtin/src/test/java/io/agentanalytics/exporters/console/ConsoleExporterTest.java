package io.agentanalytics.exporters.console;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.agentanalytics.api.exporter.EventBatch;
import io.agentanalytics.api.exporter.EventRecord;
import io.agentanalytics.api.exporter.ExportResult;
import io.agentanalytics.exporters.TextRecord;
import io.agentanalytics.testkit.Recordings;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConsoleExporterTest {
  private static final String SESSION = "codex-0.131/command_approvals_shell";

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

  private ExportResult print(Charset charset, ConsoleFormat format, List<EventRecord> records) {
    return print(new PrintStream(bytes, false, charset), format, records);
  }

  private static ExportResult print(
      PrintStream out, ConsoleFormat format, List<EventRecord> records) {
    var exporter = new ConsoleExporter(out, format, new TextLines(ZoneOffset.UTC));
    return exporter.export(new EventBatch(records)).toCompletableFuture().join();
  }

  @Test
  void textHasALineForEachEvent() {
    var result = print(UTF_8, ConsoleFormat.TEXT, Posted.ofSession(SESSION).subList(0, 4));

    assertThat(result).isEqualTo(ExportResult.delivered());
    assertThat(bytes.toString(UTF_8).lines())
        .containsExactly(
            "2026-11-23 01:15:17  thread      649862db  new, gpt-5.4",
            "2026-11-23 01:15:18  review      649862db  "
                + "approved by user after 252 ms, command execution, initial",
            "2026-11-23 01:15:18  command     649862db  "
                + "completed in 459 ms, exit code 0, user approved",
            "2026-11-23 01:15:18  turn        649862db  "
                + "completed in 1.0 s, gpt-5.4, 1 tool call, 4864 tokens (4690 in, 174 out)");
  }

  @Test
  void jsonIsTheEventToTheByte() {
    var result = print(ISO_8859_1, ConsoleFormat.JSON, Posted.ofSession(SESSION));

    assertThat(result).isEqualTo(ExportResult.delivered());
    assertThat(bytes.toString(UTF_8).lines())
        .containsExactlyElementsOf(Recordings.named(SESSION).events());
  }

  @Test
  void jsonIsUtf8WhateverTheStreamIs() {
    var record = TextRecord.of(1, 1, "\u00e9");

    print(ISO_8859_1, ConsoleFormat.JSON, List.of(record));

    assertThat(bytes.toString(UTF_8)).isEqualTo(record.text() + "\n");
  }

  @Test
  void streamThatFailsIsARejection() {
    var broken = new PrintStream(new BrokenStream(), false, UTF_8);

    var result = print(broken, ConsoleFormat.TEXT, List.of(TextRecord.numbered(1)));

    assertThat(result).isEqualTo(ExportResult.rejected("the stream cannot be written"));
  }

  @Test
  void nothingIsPrintedAfterClose() {
    var out = new PrintStream(bytes, false, UTF_8);
    var exporter = new ConsoleExporter(out, ConsoleFormat.TEXT, new TextLines(ZoneOffset.UTC));

    exporter.close();
    exporter.close();
    var result = exporter.export(EventBatch.of(TextRecord.numbered(1))).toCompletableFuture();

    assertThat(result).isCompletedWithValue(ExportResult.retry("closed"));
    assertThat(bytes.size()).isZero();
    out.print("still open");
    out.flush();
    assertThat(bytes.size()).isPositive();
  }

  /** What standard output is when its reader has gone. */
  private static final class BrokenStream extends OutputStream {
    @Override
    public void write(int b) throws IOException {
      throw new IOException("Broken pipe");
    }
  }
}
