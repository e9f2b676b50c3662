package io.agentanalytics.core.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class LineReaderTest {

  /** Gives what it has in pieces of random size. */
  private static final class Pieces extends InputStream {
    private final ByteArrayInputStream content;
    private final Random random;

    Pieces(byte[] content, Random random) {
      this.content = new ByteArrayInputStream(content);
      this.random = random;
    }

    @Override
    public int read() {
      return content.read();
    }

    @Override
    public int read(byte[] target, int offset, int length) {
      return content.read(target, offset, Math.min(length, 1 + random.nextInt(200)));
    }
  }

  private static List<String> read(InputStream in, int maxLineBytes) throws IOException {
    var reader = new LineReader(in, maxLineBytes);
    var found = new ArrayList<String>();
    for (var line = reader.next(); line != LineReader.Line.NONE; line = reader.next()) {
      assertThat(reader.number()).isEqualTo(found.size() + 1);
      found.add(
          line == LineReader.Line.WHOLE
              ? new String(reader.bytes(), reader.start(), reader.length(), StandardCharsets.UTF_8)
              : "skipped " + reader.skippedBytes());
    }
    return found;
  }

  @Test
  void splitsAnyContentLikeASimpleLoop() throws IOException {
    var random = new Random(3);
    for (int round = 0; round < 300; round++) {
      int limit = 64 + random.nextInt(300);
      var expected = new ArrayList<String>();
      var content = new StringBuilder();
      int lines = random.nextInt(60);
      for (int i = 0; i < lines; i++) {
        var line = "x".repeat(random.nextInt(random.nextInt(10) == 0 ? 2_000 : 100));
        expected.add(line.length() > limit ? "skipped " + line.length() : line);
        content.append(line).append('\n');
      }

      var found =
          read(new Pieces(content.toString().getBytes(StandardCharsets.UTF_8), random), limit);

      assertThat(found).isEqualTo(expected);
    }
  }

  /** A line when it was found, and what stands there later. */
  private record Found(String line, Supplier<String> later) {}

  @Test
  void leavesLinesWhereTheyAreIfItGetsOtherBuffers() throws IOException {
    var random = new Random(8);
    var content = new StringBuilder();
    for (int i = 0; i < 5_000; i++) {
      content.append("x".repeat(random.nextInt(300))).append(i).append('\n');
    }
    var in = new Pieces(content.toString().getBytes(StandardCharsets.UTF_8), random);
    var reader = new LineReader(in, 400);
    var used = new ArrayList<byte[]>();
    reader.takeBuffers(
        buffer -> {
          used.add(buffer);
          return new byte[reader.bufferBytes()];
        },
        own -> {});
    var lines = new ArrayList<Found>();

    while (reader.next() == LineReader.Line.WHOLE) {
      var buffer = reader.bytes();
      int start = reader.start();
      int length = reader.length();
      Supplier<String> text = () -> new String(buffer, start, length, StandardCharsets.UTF_8);
      lines.add(new Found(text.get(), text));
    }

    assertThat(used).doesNotHaveDuplicates().hasSizeGreaterThan(1_000);
    assertThat(lines).hasSize(5_000).allMatch(found -> found.later().get().equals(found.line()));
  }

  @Test
  void knowsWhetherTheLastLineIsTerminated() throws IOException {
    var reader =
        new LineReader(new ByteArrayInputStream("a\nb".getBytes(StandardCharsets.UTF_8)), 64);

    reader.next();
    assertThat(reader.isTerminated()).isTrue();
    reader.next();
    assertThat(reader.isTerminated()).isFalse();
    assertThat(reader.next()).isEqualTo(LineReader.Line.NONE);
  }

  /**
   * A line of four times the first buffer, then small ones: the buffer has grown, and serves on.
   */
  @Test
  void growsForALongLineAndGoesOn() throws IOException {
    var longLine = "y".repeat(1024 * 1024);
    var content = "a\n" + longLine + "\nb\n";

    var found =
        read(new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)), 2 * 1024 * 1024);

    assertThat(found).containsExactly("a", longLine, "b");
  }
}
