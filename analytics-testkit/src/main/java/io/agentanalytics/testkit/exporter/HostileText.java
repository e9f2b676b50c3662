package io.agentanalytics.testkit.exporter;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Texts that break careless code. All of them can stand in an event: they come from clients, models
 * and file names.
 */
public enum HostileText {
  /** No characters. */
  EMPTY(""),
  /** Only white space, of several kinds. */
  BLANK(" \t\u00a0\u2003\u3000"),
  /** Looks like the absence of a value. */
  WORD_NULL("null"),
  /** Quotes, brackets and backslashes of JSON and of shells. */
  QUOTES("\"'`\\\"}{[](),;:\\u0041\\"),
  /** Line ends of every system, and those that only Unicode knows. */
  LINE_ENDS("a\nb\r\nc\rd\u0085e\u2028f\u2029g"),
  /** Every control character from NUL on, and DEL. */
  CONTROLS(characters(0, 0x1F) + "\u007f"),
  /** Separators of tables, and what a spreadsheet takes for a formula. */
  TABLE("=1+1,\"x\";\ty|z\n@sum(a)"),
  /** Patterns of formatters, templates and path names. */
  PATTERNS("%s%n%1$s {0} '{' ${x} #{y} ../../etc/passwd <script>&amp;</script>"),
  /** One character of each of the 17 planes of Unicode. */
  EVERY_PLANE(
      IntStream.rangeClosed(0, 16)
          .mapToObj(plane -> Character.toString(plane * 0x10000 + 0xE9))
          .collect(Collectors.joining())),
  /** What is no character, what is for private use, and what turns the direction of writing. */
  NONCHARACTERS("\ufeff\ufffe\uffff\ue000\u202eabc\u202c\ufffd\u200d"),
  /** Marks that pile up on one letter, and one picture of many characters. */
  COMBINING("e" + "\u0301".repeat(200) + "\ud83d\udc68\u200d\ud83d\udc69\u200d\ud83d\udc67"),
  /** More than a quarter of a million characters of one to four bytes. */
  HUGE("x\u00e9\u6f22\ud83d\ude00".repeat(52_430));

  private final String text;

  HostileText(String text) {
    this.text = text;
  }

  /** The text itself. */
  public String text() {
    return text;
  }

  private static String characters(int first, int last) {
    return IntStream.rangeClosed(first, last)
        .mapToObj(Character::toString)
        .collect(Collectors.joining());
  }
}
