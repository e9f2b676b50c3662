package io.agentanalytics.core.lines;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The header of a hunk says how many lines of each side follow, so whatever they look like, they
 * are content, and what stands after them is not. The diff of a merge has a column of markers for
 * each old file.
 */
final class ExactDiffRules implements DiffRules {
  private static final Pattern HUNK =
      Pattern.compile("(@{2,}) ((?:-\\d+(?:,\\d+)? )+)\\+\\d+(?:,(\\d+))? \\1.*");

  private static final Pattern OLD_RANGE = Pattern.compile("-\\d+(?:,(\\d+))?");

  /** The start of a line shows no more columns than this. */
  private static final int MAX_COLUMNS = DiffReader.START_CHARS;

  private static final int MAX_DIGITS = 9;

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
    Matcher hunk = HUNK.matcher(line);
    if (hunk.matches()) {
      List<MatchResult> ranges = OLD_RANGE.matcher(hunk.group(2)).results().toList();
      if (ranges.size() <= MAX_COLUMNS) {
        oldLeft = ranges.stream().mapToInt(range -> length(range.group(1))).toArray();
        newLeft = length(hunk.group(3));
      }
    }
  }

  /** A range without a length is one line long. */
  private static int length(@Nullable String digits) {
    if (digits == null) {
      return 1;
    }
    return digits.length() > MAX_DIGITS ? 0 : Integer.parseInt(digits);
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
