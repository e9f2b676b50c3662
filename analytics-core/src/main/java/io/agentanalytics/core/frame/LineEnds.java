package io.agentanalytics.core.frame;

import io.agentanalytics.core.bytes.ByteFinder;

/** Where lines end in a buffer, found for a block of bytes at a time. */
final class LineEnds {
  private static final int BLOCK_BYTES = 64 * 1024;

  /** Room for a block of nothing but line feeds. */
  private final int[] ends = new int[BLOCK_BYTES];

  private int count;
  private int used;

  /** What stands before this index has been looked at. */
  private int searched;

  /** The next line feed before {@code filled} that was not given before, or -1. */
  int next(byte[] buffer, int filled) {
    while (used == count) {
      if (searched >= filled) {
        return -1;
      }
      int to = Math.min(filled, searched + BLOCK_BYTES);
      count = ByteFinder.findAll(buffer, searched, to, '\n', ends);
      used = 0;
      searched = to;
    }
    return ends[used++];
  }

  /** What had been searched moved to the front of the buffer; no line feed was left in it. */
  void moved(int distance) {
    searched -= distance;
  }
}
