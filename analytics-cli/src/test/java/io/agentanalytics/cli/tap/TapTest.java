package io.agentanalytics.cli.tap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.agentanalytics.api.RecordingException;
import io.agentanalytics.api.exporter.EventRecord;
import io.agentanalytics.core.SessionReplay;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the commands are shell scripts")
class TapTest {
  private static final String INITIALIZE =
      "{\"id\":1,\"method\":\"initialize\",\"params\":{\"clientInfo\":{\"name\":\"acme\","
          + "\"version\":\"1\"}}}";
  private static final String INITIALIZED =
      "{\"id\":1,\"result\":{\"userAgent\":\"acme/0.131.0 (Debian 12; x86_64)\","
          + "\"platformOs\":\"linux\"}}";
  private static final String START = "{\"id\":2,\"method\":\"thread/start\",\"params\":{}}";
  private static final String STARTED =
      "{\"id\":2,\"result\":{\"thread\":{\"id\":\"t1\",\"ephemeral\":false,\"createdAt\":1,"
          + "\"source\":\"cli\",\"turns\":[]},\"model\":\"m\",\"modelProvider\":\"p\","
          + "\"cwd\":\"/\",\"approvalPolicy\":\"never\",\"approvalsReviewer\":\"user\","
          + "\"sandbox\":{\"type\":\"readOnly\"}}}";

  /** Answers each line with the next of its arguments. */
  private static final String ANSWERING =
      "for answer in \"$@\"; do read -r line; printf '%s\\n' \"$answer\"; done; exit 7";

  @TempDir Path folder;

  private final List<String> events = new ArrayList<>();
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  private int run(Optional<Path> record, String input, String... command)
      throws IOException, InterruptedException {
    var tap =
        new Tap(
            SessionReplay.create(),
            event -> events.add(StandardCharsets.UTF_8.decode(event.json()).toString()));
    return tap.run(
        List.of(command),
        record,
        new ByteArrayInputStream(input.getBytes(StandardCharsets.ISO_8859_1)),
        out);
  }

  private static String[] answering(String... answers) {
    var command = new ArrayList<>(List.of("sh", "-c", ANSWERING, "agent"));
    command.addAll(List.of(answers));
    return command.toArray(String[]::new);
  }

  @Test
  void passesBytesThatAreNoJson() throws IOException, InterruptedException {
    var bytes = "\0\1\2\u00ff{not json\nand no line feed";

    var exitCode = run(Optional.empty(), bytes, "cat");

    assertThat(exitCode).isZero();
    assertThat(out.toString(StandardCharsets.ISO_8859_1)).isEqualTo(bytes);
    assertThat(events).isEmpty();
  }

  @Test
  void analysesWhatPasses() throws IOException, InterruptedException {
    var input = INITIALIZE + "\n" + START + "\n";

    var exitCode = run(Optional.empty(), input, answering(INITIALIZED, STARTED));

    assertThat(exitCode).isEqualTo(7);
    assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo(INITIALIZED + "\n" + STARTED + "\n");
    assertThat(events).singleElement().asString().contains("codex_thread_initialized", "\"t1\"");
  }

  @Test
  void keepsARecordingThatGivesTheSameEvents() throws IOException, InterruptedException {
    var record = folder.resolve("session.jsonl");
    var input = INITIALIZE + "\n" + START + "\n";

    run(Optional.of(record), input, answering(INITIALIZED, STARTED));

    assertThat(SessionReplay.create().events(record))
        .extracting(EventRecord::json)
        .map(json -> StandardCharsets.UTF_8.decode(json).toString())
        .isEqualTo(events);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(record)))
        .isEqualTo("rw-------");
  }

  @Test
  void endsLikeAnAgentThatASignalEnded() throws IOException, InterruptedException {
    assertThat(run(Optional.empty(), "", "sh", "-c", "kill -KILL $$")).isEqualTo(128 + 9);
  }

  @Test
  void neverOverwritesARecording() throws IOException {
    var record = Files.createFile(folder.resolve("session.jsonl"));

    assertThatExceptionOfType(RecordingException.class)
        .isThrownBy(() -> run(Optional.of(record), "", "cat"))
        .withMessageContaining("exists already");
  }

  @Test
  void leavesNothingBehindWhenThereIsNoSuchCommand() {
    var record = folder.resolve("session.jsonl");

    assertThatExceptionOfType(RecordingException.class)
        .isThrownBy(() -> run(Optional.of(record), "", "no-such-agent"))
        .withMessageContaining("no-such-agent");
    assertThat(record).doesNotExist();
  }
}
