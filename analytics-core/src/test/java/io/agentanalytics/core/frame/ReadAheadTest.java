package io.agentanalytics.core.frame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.agentanalytics.api.ReadingProblem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** A reader on a thread of its own tells the same as one on the thread of its handler. */
class ReadAheadTest {
  private static final int MAX_LINE_BYTES = 500;
  private static final ReadingOptions OPTIONS =
      ReadingOptions.STANDARD.withMaxLineBytes(MAX_LINE_BYTES);

  /** Tells what it gets; where runs begin and end is not said, only what they stand for. */
  private static final class Story implements LineHandler {
    private final Random moods;
    private final List<String> calls = new ArrayList<>();
    private LineSource lines;
    private long idle;
    private boolean needsEach;

    Story(long seed) {
      moods = new Random(seed);
    }

    List<String> of(LineSource source) {
      try (source) {
        lines = source;
        while (source.next(this)) {
          // The source calls back.
        }
        tell("end");
      }
      return calls;
    }

    private void tell(String call) {
      calls.add(
          "%d idle, then %s; line %d, next %d"
              .formatted(idle, call, lines.lineNumber(), lines.nextOrdinal()));
      idle = 0;
      needsEach = moods.nextInt(3) == 0;
    }

    @Override
    public boolean needsEachFrame() {
      return needsEach;
    }

    @Override
    public void idle(IdleRun run) {
      assertThat(needsEach).isFalse();
      assertThat(run.lastOrdinal()).isEqualTo(lines.nextOrdinal() - 1);
      idle += run.frames();
    }

    @Override
    public void frame(Frame frame) {
      assertThat(frame.ordinal()).isEqualTo(lines.nextOrdinal() - 1);
      if (frame.isIdle()) {
        idle++;
        needsEach = idle % 7 != 0 && needsEach;
        return;
      }
      tell("frame at " + frame.atMs() + " " + text(frame));
      if (frame.atMs() % 11 == 0) {
        lines.restartAt(frame.atMs());
      }
    }

    private static String text(Frame frame) {
      return StandardCharsets.UTF_8.decode(frame.message()).toString();
    }

    @Override
    public void header(RecordingHeader header) {
      tell("header of part " + header.part());
      lines.restartAt(1000L * header.part());
    }

    @Override
    public void fact(JournalLine line) {
      tell(
          "fact "
              + line.ordinal()
              + " of line "
              + line.line()
              + " "
              + new String(line.json().toByteArray(), StandardCharsets.UTF_8));
    }

    @Override
    public void problem(ReadingProblem problem) {
      tell("problem " + problem);
    }
  }

  private static String frame(Random random, String method, String params) {
    // Runs are long while time stands still, and end where it leaps or goes back.
    int moment = random.nextInt(30) == 0 ? random.nextInt(100_000) : 50_000;
    return "{\"at\":"
        + (1_795_394_800_000L + moment)
        + ",\"from\":\"server\",\"connection\":"
        + random.nextInt(20) / 19
        + ",\"message\":{\"method\":\""
        + method
        + "\",\"params\":"
        + params
        + "}}";
  }

  private static String line(Random random) {
    String text = "x".repeat(random.nextInt(60));
    return switch (random.nextInt(40)) {
      case 0 -> "{\"recording\":{\"version\":1,\"part\":" + (1 + random.nextInt(9)) + "}}";
      case 1 -> "{\"type\":\"session\",\"at\":5,\"text\":\"" + text + "\"}";
      case 2 -> "no JSON " + text;
      case 3 -> "";
      case 4 -> "z".repeat(random.nextInt(4 * MAX_LINE_BYTES));
      case 5, 6 -> frame(random, "turn/started", "{\"threadId\":\"" + text + "\"}");
      case 7 -> frame(random, "turn/diff/updated", "{\"threadId\":1}");
      case 8 -> frame(random, "turn/diff/updated", "{broken");
      case 9 ->
          frame(
              random,
              "turn/diff/updated",
              "{\"threadId\":\"a\",\"turnId\":\"b\",\"diff\":\"" + text + "\"}");
      default -> frame(random, "item/agentMessage/delta", "{\"delta\":\"" + text + "\"}");
    };
  }

  private static byte[] content(Random random, int lines) {
    var content = new StringBuilder();
    for (int i = 0; i < lines; i++) {
      content.append(line(random)).append(random.nextInt(50) == 0 ? "\r\n" : "\n");
    }
    if (random.nextBoolean()) {
      content.setLength(content.length() - 1);
    }
    return content.toString().getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void tellsTheSameAsTheReaderAlone() {
    var random = new Random(17);
    var calls = new HashSet<String>();
    for (int round = 0; round < 150; round++) {
      byte[] content = content(random, 1 + random.nextInt(600));

      var alone = new Story(round).of(RecordingReader.of("test", content, OPTIONS));

      assertThat(new Story(round).of(new ReadAhead(RecordingReader.of("test", content, OPTIONS))))
          .isEqualTo(alone);
      assertThat(new Story(round).of(new ReadAhead(dripping(content, random)))).isEqualTo(alone);
      alone.forEach(call -> calls.add(call.replaceAll("^\\d+ idle, then | .*$|;.*$", "")));
      alone.stream()
          .filter(call -> call.matches("\\d\\d+ idle.*"))
          .forEach(call -> calls.add("run"));
    }
    assertThat(calls).containsExactlyInAnyOrder("header", "fact", "frame", "problem", "run", "end");
  }

  /** The limit of lines makes buffers small, so that they are used again and again. */
  private static RecordingReader dripping(byte[] content, Random random) {
    var in =
        new ByteArrayInputStream(content) {
          @Override
          public synchronized int read(byte[] target, int offset, int length) {
            return super.read(target, offset, Math.min(length, 1 + random.nextInt(2_000)));
          }
        };
    return RecordingReader.of("test", in, OPTIONS);
  }

  @Test
  void bytesTakenAddUp() {
    byte[] content = content(new Random(5), 5_000);
    var lines =
        new ReadAhead(
            RecordingReader.of("test", new ByteArrayInputStream(content), ReadingOptions.STANDARD));

    new Story(1).of(lines);

    assertThat(lines.bytesTaken()).isEqualTo(content.length);
  }

  /** Lines that never end, until something happens. */
  private static class Endless extends InputStream {
    final byte[] line =
        (frame(new Random(1), "turn/started", "{}") + "\n").getBytes(StandardCharsets.UTF_8);
    private final CountDownLatch closed = new CountDownLatch(1);
    final AtomicLong given = new AtomicLong();

    @Override
    public int read() {
      throw new AssertionError("it should read many bytes at once");
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      int from = (int) (given.get() % line.length);
      int count = Math.min(line.length - from, length);
      System.arraycopy(line, from, target, offset, count);
      given.addAndGet(count);
      return count;
    }

    @Override
    public void close() {
      closed.countDown();
    }
  }

  private static ReadAhead ahead(InputStream in) {
    return new ReadAhead(RecordingReader.of("test", in, ReadingOptions.STANDARD));
  }

  @Test
  void closingStopsAnInputThatHasNoEnd() {
    var endless = new Endless();
    var lines = ahead(endless);
    var story = new Story(1);
    story.lines = lines;
    for (int i = 0; i < 100; i++) {
      assertThat(lines.next(story)).isTrue();
    }

    lines.close();

    assertThat(endless.closed.getCount()).isZero();
    assertThat(lines.thread().isAlive()).isFalse();
  }

  @Test
  void readsNoFurtherThanAFewMegabytesAhead() throws InterruptedException {
    var endless = new Endless();
    try (var lines = ahead(endless)) {
      while (lines.thread().getState() != Thread.State.WAITING) {
        assertThat(lines.thread().isAlive()).isTrue();
        Thread.onSpinWait();
      }

      assertThat(endless.given.get()).isBetween(1L, 8L * 1024 * 1024);
    }
  }

  @Test
  void whatGoesWrongInTheOtherThreadIsThrownBehindWhatWasRead() {
    var failing =
        new Endless() {
          @Override
          public int read(byte[] target, int offset, int length) throws IOException {
            if (given.get() > 100_000) {
              throw new IllegalStateException("the stream is at its end");
            }
            return super.read(target, offset, length);
          }
        };
    var story = new Story(1);

    assertThatThrownBy(() -> story.of(ahead(failing)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("the stream is at its end");
    assertThat(story.calls).hasSize((int) (failing.given.get() / failing.line.length));
  }

  @Test
  void interruptDoesNotEndTheReading() {
    byte[] content = content(new Random(9), 3_000);
    Thread.currentThread().interrupt();

    var story = new Story(3).of(new ReadAhead(dripping(content, new Random(4))));

    assertThat(Thread.interrupted()).isTrue();
    assertThat(story).isEqualTo(new Story(3).of(RecordingReader.of("test", content, OPTIONS)));
  }
}
