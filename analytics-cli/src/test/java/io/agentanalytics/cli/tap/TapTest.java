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
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
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

  private static final Duration LONG = Duration.ofMinutes(2);

  @TempDir Path folder;

  private final List<String> events = new ArrayList<>();
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  private int run(Optional<Path> record, String input, String... command) {
    var report = tap(SessionReplay.create()).run(List.of(command), record, stream(input), out);
    assertThat(report.losses()).isEmpty();
    return report.exitCode();
  }

  private Tap tap(SessionReplay replay) {
    return tap(
        replay, LONG, event -> events.add(StandardCharsets.UTF_8.decode(event.json()).toString()));
  }

  private static Tap tap(SessionReplay replay, Duration timeout, Consumer<EventRecord> events) {
    var output =
        new Tap.Output() {
          @Override
          public void event(EventRecord event) {
            events.accept(event);
          }

          @Override
          public void close() {}
        };
    return new Tap(replay, output, new TapOptions(timeout, () -> 0, TapTest::neverHalted));
  }

  private static void neverHalted(int exitCode) {
    throw new AssertionError("halted with " + exitCode);
  }

  private static ByteArrayInputStream stream(String input) {
    return new ByteArrayInputStream(input.getBytes(StandardCharsets.ISO_8859_1));
  }

  private static String[] answering(String... answers) {
    var command = new ArrayList<>(List.of("sh", "-c", ANSWERING, "agent"));
    command.addAll(List.of(answers));
    return command.toArray(String[]::new);
  }

  @Test
  void passesBytesThatAreNoJsonAndSaysSo() {
    var bytes = "\0\1\2\u00ff{not json\nand no line feed";

    var report =
        tap(SessionReplay.create()).run(List.of("cat"), Optional.empty(), stream(bytes), out);

    assertThat(report.exitCode()).isZero();
    assertThat(report.losses())
        .singleElement()
        .asString()
        .startsWith("4 lines passed that were no");
    assertThat(out.toString(StandardCharsets.ISO_8859_1)).isEqualTo(bytes);
    assertThat(events).isEmpty();
  }

  @Test
  void analysesWhatPasses() {
    var input = INITIALIZE + "\n" + START + "\n";

    var exitCode = run(Optional.empty(), input, answering(INITIALIZED, STARTED));

    assertThat(exitCode).isEqualTo(7);
    assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo(INITIALIZED + "\n" + STARTED + "\n");
    assertThat(events).singleElement().asString().contains("codex_thread_initialized", "\"t1\"");
  }

  @Test
  void keepsARecordingThatGivesTheSameEvents() throws IOException {
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
  void endsLikeAnAgentThatASignalEnded() {
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

  @Test
  void saysOfWhatMoreIsNeededThanTheLimit() {
    var replay = SessionReplay.builder().maxLineBytes(300).build();
    var line = "{\"method\":\"" + "x".repeat(300) + "\"}\n";

    var report = tap(replay).run(List.of("cat"), Optional.empty(), stream(line), out);

    assertThat(report.losses()).containsExactly("not analysed: 2 frames (not readable)");
    assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo(line);
  }

  @Test
  void goesOnWithoutAnalysisThatFails() {
    var input = INITIALIZE + "\n" + START + "\n";
    var tap =
        tap(
            SessionReplay.create(),
            LONG,
            event -> {
              throw new IllegalStateException("no words of it");
            });

    var report =
        tap.run(List.of(answering(INITIALIZED, STARTED)), Optional.empty(), stream(input), out);

    assertThat(report.exitCode()).isEqualTo(7);
    assertThat(report.losses())
        .containsExactly("not analysed: the rest (java.lang.IllegalStateException)");
  }

  @Test
  void leavesAnAnalysisBehindThatNeverEnds() {
    var record = folder.resolve("session.jsonl");
    var input = INITIALIZE + "\n" + START + "\n";
    var never = new CountDownLatch(1);
    var tap =
        tap(SessionReplay.create(), Duration.ofMillis(200), event -> waitWhateverHappens(never));

    var report =
        tap.run(List.of(answering(INITIALIZED, STARTED)), Optional.of(record), stream(input), out);
    never.countDown();

    assertThat(report.exitCode()).isEqualTo(7);
    assertThat(report.losses())
        .containsExactly(
            "not analysed: the rest (the analysis had not ended 0.2 s after the command)");
    assertThat(SessionReplay.create().events(record)).hasSize(1);
  }

  private static void waitWhateverHappens(CountDownLatch latch) {
    var interrupted = false;
    while (latch.getCount() > 0) {
      try {
        latch.await();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void refusesAFolderAsRecording() {
    assertThatExceptionOfType(RecordingException.class)
        .isThrownBy(() -> run(Optional.of(folder), "", "cat"))
        .withMessageContaining("exists already");
  }

  @Test
  void refusesARecordingInAFolderThatIsMissing() {
    assertThatExceptionOfType(RecordingException.class)
        .isThrownBy(() -> run(Optional.of(folder.resolve("missing/session.jsonl")), "", "cat"))
        .withMessageContaining("no such file or folder");
  }

  @Test
  void refusesARecordingThroughALink() throws IOException {
    var link = folder.resolve("session.jsonl");
    Files.createSymbolicLink(link, folder.resolve("elsewhere"));

    assertThatExceptionOfType(RecordingException.class)
        .isThrownBy(() -> run(Optional.of(link), "", "cat"))
        .withMessageContaining("exists already");
    assertThat(folder.resolve("elsewhere")).doesNotExist();
  }
}
