package io.agentanalytics.core.catalog;

import java.util.Comparator;

/** The number of a release; what stands behind it, such as {@code -alpha.3}, does not count. */
record Release(int major, int minor, int patch) implements Comparable<Release> {
  /** More digits than any release has, and no number that is too large. */
  private static final int MAX_DIGITS = 9;

  private static final Comparator<Release> ORDER =
      Comparator.comparingInt(Release::major)
          .thenComparingInt(Release::minor)
          .thenComparingInt(Release::patch);

  /** The release that a text begins with; 0.0.0, the oldest, when it names none. */
  static Release of(String text) {
    int[] numbers = new int[3];
    int at = 0;
    for (int i = 0; i < numbers.length; i++) {
      int end = at;
      while (end < text.length() && end - at < MAX_DIGITS && isDigit(text.charAt(end))) {
        numbers[i] = numbers[i] * 10 + (text.charAt(end) - '0');
        end++;
      }
      if (end == text.length() || text.charAt(end) != '.') {
        break;
      }
      at = end + 1;
    }
    return new Release(numbers[0], numbers[1], numbers[2]);
  }

  private static boolean isDigit(char character) {
    return character >= '0' && character <= '9';
  }

  @Override
  public int compareTo(Release other) {
    return ORDER.compare(this, other);
  }
}
