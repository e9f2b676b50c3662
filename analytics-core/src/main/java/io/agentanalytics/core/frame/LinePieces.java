package io.agentanalytics.core.frame;

import io.agentanalytics.core.bytes.ByteFinder;
import java.util.ArrayList;
import java.util.List;

/**
 * What could be a frame in a line that is none as a whole: a crash leaves NUL bytes behind or
 * before frames, and a terminal or a banner leaves text before them.
 *
 * @param pieces from a brace on, up to NUL bytes or the end of the line
 * @param nulBytes how many there are
 * @param otherBytes that stand before braces
 */
record LinePieces(List<Piece> pieces, int nulBytes, int otherBytes) {
  /** A crash leaves one or two. */
  private static final int MAX_PIECES = 8;

  /** A part of the bytes of a line. */
  record Piece(int from, int length) {}

  LinePieces {
    pieces = List.copyOf(pieces);
  }

  /** Gives no pieces when there are too many for an accident. */
  static LinePieces of(byte[] bytes, int from, int to) {
    List<Piece> pieces = new ArrayList<>();
    int nulBytes = 0;
    int otherBytes = 0;
    int next = from;
    while (next < to) {
      int nul = ByteFinder.find(bytes, next, to, '\0');
      int end = nul < 0 ? to : nul;
      int brace = ByteFinder.find(bytes, next, end, '{');
      otherBytes += (brace < 0 ? end : brace) - next;
      if (brace >= 0) {
        pieces.add(new Piece(brace, end - brace));
      }
      next = end;
      while (next < to && bytes[next] == 0) {
        nulBytes++;
        next++;
      }
    }
    return new LinePieces(pieces.size() > MAX_PIECES ? List.of() : pieces, nulBytes, otherBytes);
  }

  /** Whether there is anything to pass over. */
  boolean isMore() {
    return nulBytes + otherBytes > 0;
  }
}
