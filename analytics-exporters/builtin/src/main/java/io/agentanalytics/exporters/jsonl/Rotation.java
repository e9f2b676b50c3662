package io.agentanalytics.exporters.jsonl;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * Moves a full file aside: {@code x} becomes {@code x.1}, which becomes {@code x.2}, and so on; the
 * oldest makes room.
 *
 * @param maxBytes size that a file must not pass, unless it holds a single line; 0 for none
 * @param keep how many files that were moved aside are kept, 1 or more
 */
record Rotation(Path path, long maxBytes, int keep) {

  /** Whether a file of this size has no room for more. */
  boolean isDue(long size, long more) {
    return maxBytes > 0 && size > 0 && size + more > maxBytes;
  }

  /**
   * Moves the file aside. Fails without loss: a file that could not be moved leaves a gap behind
   * it, and the next rotation closes that before any other.
   */
  void shift() throws IOException {
    int gap = 1;
    while (gap < keep && Files.exists(numbered(gap))) {
      gap++;
    }
    for (int number = gap; number > 1; number--) {
      move(numbered(number - 1), numbered(number));
    }
    move(path, numbered(1));
  }

  private static void move(Path from, Path to) throws IOException {
    // Without this option the target is deleted first, and a crash in between would leave neither.
    Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
  }

  private Path numbered(int number) {
    return path.resolveSibling(path.getFileName() + "." + number);
  }
}
