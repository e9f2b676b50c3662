package io.agentanalytics.core.lines;

import java.util.concurrent.atomic.AtomicLong;

/**
 * Makes up a diff of a given size and reads it piece by piece, holding nothing of it. A program of
 * its own, so that its heap can be small.
 */
final class LargeDiff {
  private static final int FILE_LINES = 10_000;

  private LargeDiff() {}

  /**
   * Prints the lines that were made up, the added lines, the fingerprints, and the most characters
   * that were held between two pieces.
   *
   * @param arguments form ({@code lines}, or {@code line} for a single one), size in characters,
   *     and how to read it
   */
  public static void main(String[] arguments) {
    long size = Long.parseLong(arguments[1]);
    AtomicLong fingerprints = new AtomicLong();
    DiffReader reader =
        DiffReader.fingerprinting(
            DiffReading.valueOf(arguments[2]), line -> fingerprints.incrementAndGet());
    long read = 0;
    long lines = 0;
    int held = 0;
    for (long i = 0; read < size; i++) {
      String piece = arguments[0].equals("lines") ? line(i) : endlessLine(i);
      reader.read(piece);
      read += piece.length();
      lines += arguments[0].equals("lines") || i == 0 ? 1 : 0;
      held = Math.max(held, reader.heldChars());
    }
    reader.end();
    System.out.println(lines + " " + reader.added() + " " + fingerprints + " " + held);
  }

  private static String line(long i) {
    String header =
        i % FILE_LINES == 0
            ? "diff --git a/f"
                + i
                + " b/f"
                + i
                + "\n--- a/f"
                + i
                + "\n+++ b/f"
                + i
                + "\n@@ -0,0 +1,"
                + FILE_LINES
                + " @@\n"
            : "";
    return header + "+  int value" + i + " = compute(" + i + "); // made up, like the rest of it\n";
  }

  private static String endlessLine(long i) {
    return i == 0 ? "+++ b/one-line.json\n@@ -0,0 +1 @@\n+" : "{\"value\": " + i + ",  \"next\": ";
  }
}
