package io.agentanalytics.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.agentanalytics.api.SourceId;
import io.agentanalytics.api.exporter.EventRecord;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Many inputs in one replay: in order, whoever reads them, and on behind a bad one. */
class SeveralInputsTest {
  @TempDir Path folder;

  private final SessionReplay replay = SessionReplay.create();

  private ReplayInput session(String name) throws IOException {
    var file = folder.resolve(name + ".jsonl");
    Files.write(file, SmallSession.lines(name));
    return ReplayInput.file(file);
  }

  private static byte[] bytes(String name, int sessions) {
    var lines = new ArrayList<String>();
    for (int i = 0; i < sessions; i++) {
      lines.addAll(SmallSession.lines(name + i));
    }
    return (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 5})
  void goesOnBehindABadOneAndTellsEachInItsTurn(int jobs) throws IOException {
    var inputs =
        List.of(
            session("a"),
            ReplayInput.file(folder.resolve("missing.jsonl")),
            ReplayInput.stream("broken", new ByteArrayInputStream(new byte[] {'x', '\n'})),
            session("b"));
    var findings = new Findings();

    var report = replay.replay(inputs, jobs, findings);

    var story = new ArrayList<String>();
    story.addAll(List.of("begin a.jsonl", "source"));
    story.addAll(SmallSession.EVENTS);
    story.addAll(List.of("end a.jsonl", "unopened missing.jsonl", "begin broken", "end broken"));
    story.addAll(List.of("begin b.jsonl", "source"));
    story.addAll(SmallSession.EVENTS);
    story.add("end b.jsonl");
    assertThat(findings.story).isEqualTo(story);
    assertThat(findings.texts()).containsExactly("broken:1: not well-formed JSON");
    assertThat(report.unopened()).isEqualTo(1);
    assertThat(report.problems()).isEqualTo(1);
    assertThat(report.events()).isEqualTo(10);
    assertThat(report.sources()).isEqualTo(2);
  }

  /** Far more than a relay holds, so that all but one have to wait. */
  @Test
  void givesTheSameSideBySideAsOneByOne() {
    var contents = IntStream.range(0, 3).mapToObj(i -> bytes("s" + i + "-", 150)).toList();
    var oneByOne = new Findings();
    var sideBySide = new Findings();

    replay.replay(inputs(contents), 1, oneByOne);
    replay.replay(inputs(contents), 3, sideBySide);

    assertThat(sideBySide.story).isEqualTo(oneByOne.story).hasSize(3 * (2 + 150 * 6));
    assertThat(sideBySide.events)
        .extracting(EventRecord::id)
        .containsExactlyElementsOf(oneByOne.events.stream().map(EventRecord::id).toList());
    assertThat(sideBySide.bytes)
        .hasValue(contents.stream().mapToLong(content -> content.length).sum());
  }

  private static List<ReplayInput> inputs(List<byte[]> contents) {
    return contents.stream()
        .map(content -> ReplayInput.stream("-", new ByteArrayInputStream(content)))
        .toList();
  }

  /** The first two can only end if both are read at once. */
  @Test
  void reallyReadsSeveralAtOnce() {
    var bothBegun = new CountDownLatch(2);
    var findings = new Findings();

    replay.replay(
        List.of(
            ReplayInput.stream("a", new Meeting(bothBegun)),
            ReplayInput.stream("b", new Meeting(bothBegun))),
        2,
        findings);

    assertThat(findings.story).containsExactly("begin a", "end a", "begin b", "end b");
  }

  /** Is empty, but only when all have been asked. */
  private static final class Meeting extends InputStream {
    private final CountDownLatch all;

    Meeting(CountDownLatch all) {
      this.all = all;
    }

    @Override
    public int read() {
      all.countDown();
      try {
        all.await();
      } catch (InterruptedException e) {
        throw new AssertionError(e);
      }
      return -1;
    }

    @Override
    public int read(byte[] target, int offset, int length) {
      return read();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3})
  void aListenerThatThrowsEndsTheReplay(int jobs) {
    var contents = IntStream.range(0, 3).mapToObj(i -> bytes("s" + i + "-", 150)).toList();
    var failing =
        new ReplayListener() {
          @Override
          public void source(SourceId source) {
            throw new IllegalStateException("full");
          }
        };

    assertThatThrownBy(() -> replay.replay(inputs(contents), jobs, failing))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("full");
  }

  /** Progress is told by the threads that read, one of which the caller waits for. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void aListenerThatCancelsEndsTheReplay(int jobs) {
    var contents = IntStream.range(0, 3).mapToObj(i -> bytes("s" + i + "-", 150)).toList();
    var listener =
        new ReplayListener() {
          @Override
          public void progress(long moreBytes) {
            throw new CancellationException("enough");
          }
        };

    assertThatThrownBy(() -> replay.replay(inputs(contents), jobs, listener))
        .isInstanceOf(CancellationException.class)
        .hasMessage("enough");
  }

  @Test
  void anInterruptedCallerGivesUpAndStaysInterrupted() {
    var never = new CountDownLatch(1);
    Thread.currentThread().interrupt();

    assertThatThrownBy(
            () ->
                replay.replay(
                    List.of(
                        ReplayInput.stream("a", new Meeting(never)),
                        ReplayInput.stream("b", new Meeting(never))),
                    2,
                    new Findings()))
        .isInstanceOf(CancellationException.class);
    assertThat(Thread.interrupted()).isTrue();
  }

  @Test
  void needsAtLeastOneJob() {
    assertThatThrownBy(() -> replay.replay(List.of(), 0, new Findings()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("jobs: expected 1 or more, got 0");
  }

  @Test
  void progressAddsUpToTheSizeOfTheFile() throws IOException {
    var input = session("a");
    var findings = new Findings();

    replay.replay(input, findings);

    assertThat(input.sizeBytes()).hasValue(findings.bytes.get());
  }
}
