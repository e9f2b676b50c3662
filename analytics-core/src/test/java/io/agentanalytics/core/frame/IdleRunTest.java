package io.agentanalytics.core.frame;

import static org.assertj.core.api.Assertions.assertThat;

import io.agentanalytics.api.ReadingProblem;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Runs stand for the frames that they pass over, whatever lines stand beside them. */
class IdleRunTest {
  private static final String DELTA = "item/agentMessage/delta";
  private static final String OUTPUT = "item/commandExecution/outputDelta";
  private static final long AT = 1_795_394_800_000L;

  private static String idle(long at, long connection, String method, String text) {
    return "{\"at\":"
        + at
        + ",\"from\":\"server\",\"connection\":"
        + connection
        + ",\"message\":{\"method\":\""
        + method
        + "\",\"params\":{\"delta\":\""
        + text
        + "\"}}}\n";
  }

  /** Counts what it gets, each frame or runs. */
  private static final class Counter implements LineHandler {
    private final boolean each;
    private final List<String> runs = new ArrayList<>();
    private long frames;
    private long lastOrdinal = -1;
    private long lastAtMs;
    private int problems;

    Counter(boolean each) {
      this.each = each;
    }

    Counter read(RecordingReader reader) {
      try (reader) {
        while (reader.next(this)) {
          assertThat(reader.nextOrdinal()).isEqualTo(frames + problems);
          assertThat(reader.lineNumber()).isEqualTo(frames + problems);
        }
      }
      return this;
    }

    @Override
    public boolean needsEachFrame() {
      return each;
    }

    @Override
    public void idle(IdleRun run) {
      runs.add(run.frames() + " on " + run.connection() + " until " + (run.lastAtMs() - AT));
      frames += run.frames();
      lastOrdinal = run.lastOrdinal();
      assertThat(run.firstAtMs()).isLessThanOrEqualTo(run.lastAtMs());
      lastAtMs = run.lastAtMs();
    }

    @Override
    public void frame(Frame frame) {
      frames++;
      lastOrdinal = frame.ordinal();
      lastAtMs = frame.atMs();
    }

    @Override
    public void header(RecordingHeader header) {
      throw new AssertionError("no header was written");
    }

    @Override
    public void fact(JournalLine line) {
      throw new AssertionError("no fact was written");
    }

    @Override
    public void problem(ReadingProblem problem) {
      problems++;
    }
  }

  private static RecordingReader reader(String text) {
    return RecordingReader.of(
        "test", text.getBytes(StandardCharsets.UTF_8), ReadingOptions.STANDARD);
  }

  private static List<String> runs(String... lines) {
    return new Counter(false).read(reader(String.join("", lines))).runs;
  }

  @Test
  void linesOfKnownShapesAreOneRun() {
    assertThat(
            runs(
                idle(AT, 1, DELTA, "a"),
                idle(AT, 1, OUTPUT, "b"),
                idle(AT + 1, 1, DELTA, "c"),
                idle(AT + 2, 1, OUTPUT, "d"),
                idle(AT + 2, 1, OUTPUT, "e")))
        .containsExactly("3 on 1 until 2");
  }

  @Test
  void runEndsWhereTheConnectionChanges() {
    assertThat(
            runs(
                idle(AT, 1, DELTA, ""),
                idle(AT, 2, DELTA, ""),
                idle(AT, 1, DELTA, ""),
                idle(AT, 2, DELTA, ""),
                idle(AT, 2, DELTA, "")))
        .containsExactly("1 on 1 until 0", "2 on 2 until 0");
  }

  @Test
  void runEndsWhereTimeGoesBackOrLeaps() {
    assertThat(
            runs(
                idle(AT, 1, DELTA, ""),
                idle(AT, 1, DELTA, ""),
                idle(AT - 1, 1, DELTA, ""),
                idle(AT + 59_999, 1, DELTA, ""),
                idle(AT + 60_000, 1, DELTA, "")))
        .containsExactly("1 on 1 until 0", "2 on 1 until 59999", "1 on 1 until 60000");
  }

  @Test
  void lineThatIsNotClosedIsNotPassed() {
    var counter = new Counter(false);
    var broken = idle(AT, 1, DELTA, "").replace("}}}", "");

    counter.read(reader(idle(AT, 1, DELTA, "") + broken + idle(AT, 1, DELTA, "")));

    assertThat(counter.problems).isEqualTo(1);
    assertThat(counter.frames).isEqualTo(2);
  }

  @Test
  void runsStandForTheFramesThatTheyPass() {
    var random = new Random(11);
    for (int round = 0; round < 200; round++) {
      var lines = new StringBuilder();
      long at = AT;
      for (int i = 0; i < 100; i++) {
        at += random.nextInt(8) == 0 ? -1 : random.nextInt(2_000);
        lines.append(line(random, at));
      }
      var text = lines.toString();

      var each = new Counter(true).read(reader(text));
      var whole = new Counter(false).read(reader(text));
      assertThat(whole.runs).isNotEmpty();
      assertSame(each, whole);
      assertSame(each, new Counter(false).read(dripping(text, 1 + random.nextInt(500))));
    }
  }

  private static String line(Random random, long at) {
    var text = "x".repeat(random.nextInt(120));
    return switch (random.nextInt(12)) {
      case 0 -> idle(at, 1, "turn/started", text);
      case 1 -> idle(at, 1, DELTA, text).replace("server", "client");
      case 2 -> idle(at, 1, DELTA, text).replace(" ", "").replace(",\"from", ", \"from");
      case 3 -> idle(at, 1, DELTA, text).replace("}\n", "\n");
      case 4 -> idle(at / 10, 1, DELTA, text);
      case 5 -> idle(at, 1, DELTA, text).replace("\n", "\r\n");
      default -> idle(at, random.nextInt(6) / 5, random.nextBoolean() ? DELTA : OUTPUT, text);
    };
  }

  /** A stream that gives a few bytes at a time. */
  private static RecordingReader dripping(String text, int bytes) {
    var in =
        new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)) {
          @Override
          public synchronized int read(byte[] target, int offset, int length) {
            return super.read(target, offset, Math.min(length, bytes));
          }
        };
    return RecordingReader.of("test", in, ReadingOptions.STANDARD);
  }

  private static void assertSame(Counter each, Counter runs) {
    assertThat(each.runs).isEmpty();
    assertThat(runs.frames).isEqualTo(each.frames);
    assertThat(runs.problems).isEqualTo(each.problems);
    assertThat(runs.lastOrdinal).isEqualTo(each.lastOrdinal);
    assertThat(runs.lastAtMs).isEqualTo(each.lastAtMs);
  }
}
