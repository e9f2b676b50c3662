package io.agentanalytics.core.lines;

import com.google.common.base.CharMatcher;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The header of a hunk says how many lines of each side follow, so whatever they look like, they
 * are content, and what stands after them is not. The diff of a merge has a column of markers for
 * each old file.
 */
final class ExactDiffRules implements DiffRules {
  /** The start of a line shows no more columns than this. */
  private static final int MAX_COLUMNS = DiffReader.START_CHARS;

  private static final int MAX_DIGITS = 9;

  private static final CharMatcher AT_SIGN = CharMatcher.is('@');
  private static final CharMatcher DIGIT = CharMatcher.inRange('0', '9');

  private Optional<String> path = Optional.empty();

  /** Lines of each old file that the hunk still has. */
  private int[] oldLeft = {0};

  private int newLeft;

  @Override
  public Role roleOf(CharSequence start) {
    String text = start.toString();
    if (isInHunk()) {
      if (text.startsWith("\\")) {
        return Role.OTHER; // "No newline at end of file" is not a line of it.
      }
      String markers = markers(text);
      if (markers.chars().allMatch(marker -> " +-".indexOf(marker) >= 0)) {
        return content(markers);
      }
      leaveHunk(); // Its header was wrong.
    }
    if (text.startsWith("diff ")) {
      path = Optional.empty();
      return Role.OTHER;
    }
    return text.startsWith("@@") || text.startsWith(DiffPaths.NEW_FILE) ? Role.HEADER : Role.OTHER;
  }

  private boolean isInHunk() {
    return newLeft > 0 || Arrays.stream(oldLeft).anyMatch(left -> left > 0);
  }

  private void leaveHunk() {
    newLeft = 0;
    Arrays.fill(oldLeft, 0);
  }

  /** Tools that trim lines leave nothing of an empty one. */
  private String markers(String text) {
    return (text + " ".repeat(oldLeft.length)).substring(0, oldLeft.length);
  }

  /** A column with a minus says whose line is gone; a blank one whose line has stayed. */
  private Role content(String markers) {
    boolean deleted = markers.indexOf('-') >= 0;
    for (int i = 0; i < oldLeft.length; i++) {
      if (markers.charAt(i) == (deleted ? '-' : ' ')) {
        oldLeft[i]--;
      }
    }
    if (deleted) {
      return Role.DELETED;
    }
    newLeft--;
    return markers.indexOf('+') >= 0 ? Role.ADDED : Role.OTHER;
  }

  @Override
  public void header(String line) {
    if (line.startsWith(DiffPaths.NEW_FILE)) {
      path = DiffPaths.exact(line.substring(DiffPaths.NEW_FILE.length()));
      return;
    }
    hunk(line);
  }

  /** {@code @@ -12,3 +12,4 @@}, with a range for each old file and a sign more for each further. */
  private void hunk(String line) {
    int signs = endOf(AT_SIGN, line, 0);
    if (signs < 2) {
      return;
    }
    List<Range> old = new ArrayList<>();
    int at = signs;
    while (line.startsWith(" -", at) && old.size() <= MAX_COLUMNS) {
      Range range = Range.at(line, at + 2);
      old.add(range);
      at = range.end();
    }
    Range added = line.startsWith(" +", at) ? Range.at(line, at + 2) : Range.NONE;
    boolean isHunk =
        !old.isEmpty()
            && old.size() <= MAX_COLUMNS
            && added.end() > 0
            && line.startsWith(" ", added.end())
            && endOf(AT_SIGN, line, added.end() + 1) - added.end() > signs;
    if (isHunk) {
      oldLeft = old.stream().mapToInt(Range::length).toArray();
      newLeft = added.length();
    }
  }

  private static int endOf(CharMatcher run, String line, int start) {
    int end = run.negate().indexIn(line, Math.min(start, line.length()));
    return end < 0 ? line.length() : end;
  }

  /**
   * Lines of a file.
   *
   * @param end behind it in the header, 0 when there is none
   */
  private record Range(int length, int end) {
    static final Range NONE = new Range(0, 0);

    /** A range without a length is one line long. */
    static Range at(String line, int start) {
      int end = endOf(DIGIT, line, start);
      if (end == start) {
        return NONE;
      }
      if (!line.startsWith(",", end)) {
        return new Range(1, end);
      }
      int lengthEnd = endOf(DIGIT, line, end + 1);
      int digits = lengthEnd - end - 1;
      if (digits == 0) {
        return NONE;
      }
      int length = digits > MAX_DIGITS ? 0 : Integer.parseInt(line, end + 1, lengthEnd, 10);
      return new Range(length, lengthEnd);
    }
  }

  @Override
  public int markerChars() {
    return oldLeft.length;
  }

  @Override
  public Optional<String> path() {
    return path;
  }
}
