package io.agentanalytics.testkit.contract;

import java.util.ArrayList;
import java.util.List;

/** Compares what has arrived with what was sent; messages stay short, however long the texts. */
final class Texts {
  private static final int SHOWN = 160;

  private Texts() {}

  /** Fails unless both are the same, naming the first difference. */
  static void assertSame(List<String> sent, List<String> arrived) {
    for (int i = 0; i < Math.min(sent.size(), arrived.size()); i++) {
      if (!sent.get(i).equals(arrived.get(i))) {
        throw new AssertionError(
            "arrival %d of %d: expected %s, got %s"
                .formatted(
                    i + 1,
                    sent.size(),
                    around(sent.get(i), arrived.get(i)),
                    around(arrived.get(i), sent.get(i))));
      }
    }
    if (sent.size() != arrived.size()) {
      throw new AssertionError(
          "expected %d arrivals, got %d; all are as expected up to the %d."
              .formatted(sent.size(), arrived.size(), Math.min(sent.size(), arrived.size())));
    }
  }

  /** Fails unless each of the first is among the second, as often as it was sent. */
  static void assertContains(List<String> sent, List<String> arrived) {
    List<String> left = new ArrayList<>(arrived);
    for (String text : sent) {
      if (!left.remove(text)) {
        throw new AssertionError(
            "the exporter said that %s has arrived, but it is not among the %d arrivals"
                .formatted(around(text, ""), arrived.size()));
      }
    }
  }

  /** The part of a text where it begins to differ. */
  private static String around(String text, String other) {
    int same = 0;
    while (same < Math.min(text.length(), other.length())
        && text.charAt(same) == other.charAt(same)) {
      same++;
    }
    int start = Math.max(0, same - SHOWN / 2);
    int end = Math.min(text.length(), start + SHOWN);
    return (start > 0 ? "\u2026" : "")
        + text.substring(start, end)
        + (end < text.length() ? "\u2026 (" + text.length() + " characters)" : "");
  }
}
