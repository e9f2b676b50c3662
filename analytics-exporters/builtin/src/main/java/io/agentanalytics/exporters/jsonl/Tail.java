package io.agentanalytics.exporters.jsonl;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.Arrays;
import java.util.stream.Stream;

/**
 * The last line of a file, which a crash may have left unfinished. It is cut off if it is surely
 * one of ours and surely not whole: its record was never reported as delivered, and comes again.
 * Anything else stays, and gets the end of line that it lacks.
 */
final class Tail {
  private static final int CHUNK = 8192;
  private static final byte[] END_OF_LINE = {'\n'};

  private final AppendFile file;

  Tail(AppendFile file) {
    this.file = file;
  }

  /** Mends the file, and returns how many bytes it cut off. */
  long repair() throws IOException {
    long length = file.length();
    long start = startOfLastLine(length);
    if (start == length) {
      return 0;
    }
    if (isOurs(start) && !isWhole(start)) {
      file.truncate(start);
      return length - start;
    }
    file.append(END_OF_LINE, 0, 1);
    return 0;
  }

  /** Behind the last end of line; the length of the file if that is its last byte. */
  private long startOfLastLine(long length) throws IOException {
    byte[] chunk = new byte[CHUNK];
    for (long end = length; end > 0; ) {
      long begin = Math.max(0, end - CHUNK);
      file.read(begin, chunk);
      for (int i = (int) (end - begin) - 1; i >= 0; i--) {
        if (chunk[i] == '\n') {
          return begin + i + 1;
        }
      }
      end = begin;
    }
    return 0;
  }

  /** Whether the line begins like one of ours, or with the zeros that a power failure leaves. */
  private boolean isOurs(long start) throws IOException {
    byte[] head = new byte[LineFormat.longestStart()];
    String found = new String(head, 0, file.read(start, head), UTF_8);
    return found.startsWith("\0")
        || Stream.of(LineFormat.values())
            .map(LineFormat::start)
            .anyMatch(ours -> found.startsWith(ours) || ours.startsWith(found));
  }

  /** Whether the line is one JSON object, as far as braces and quotes tell. */
  private boolean isWhole(long start) throws IOException {
    BraceCounter braces = new BraceCounter();
    byte[] chunk = new byte[CHUNK];
    long position = start;
    for (int read = file.read(position, chunk); read > 0; read = file.read(position, chunk)) {
      braces.add(Arrays.copyOf(chunk, read));
      position += read;
    }
    return braces.isClosed();
  }
}
