package io.agentanalytics.cli.summary;

import java.io.PrintWriter;
import java.util.Locale;

/** Prints aligned lines: a label, a number, and what there is to say about it. */
final class Page {
  private static final int LABEL_WIDTH = 38;
  private static final int VALUE_WIDTH = 10;
  private static final String INDENT = "  ";

  private final PrintWriter out;

  Page(PrintWriter out) {
    this.out = out;
  }

  /** Begins a section. */
  void heading(String title, String value, String note) {
    out.println();
    line(title, value, note);
  }

  /** A line of a section; {@code note} may be empty. */
  void row(String label, String value, String note) {
    line(INDENT + label, value, note);
  }

  private void line(String label, String value, String note) {
    String text =
        String.format(
            Locale.ROOT, "%-" + LABEL_WIDTH + "s%" + VALUE_WIDTH + "s  %s", label, value, note);
    out.println(text.stripTrailing());
  }

  /** A count for people: {@code 12,345}. */
  static String number(long value) {
    return String.format(Locale.ROOT, "%,d", value);
  }

  /** A word of an enum for people: {@code command execution}. */
  static String words(String word) {
    return word.replace('_', ' ');
  }
}
