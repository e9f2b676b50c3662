package io.agentanalytics.core.lines;

import java.util.Optional;

/**
 * The rules of accepted-lines.md 1.2, to the letter: inside a hunk, headers are content until the
 * next {@code diff --git}.
 */
final class ReferenceDiffRules implements DiffRules {
  private Optional<String> path = Optional.empty();
  private boolean inHunk;

  @Override
  public Role roleOf(CharSequence start) {
    if (startsWith(start, "diff --git ")) {
      path = Optional.empty();
      inHunk = false;
      return Role.OTHER;
    }
    if (startsWith(start, "@@ ")) {
      inHunk = true;
      return Role.OTHER;
    }
    if (!inHunk && startsWith(start, DiffPaths.NEW_FILE)) {
      return Role.HEADER;
    }
    if (!inHunk && startsWith(start, "--- ")) {
      return Role.OTHER;
    }
    if (startsWith(start, "+")) {
      return Role.ADDED;
    }
    return startsWith(start, "-") ? Role.DELETED : Role.OTHER;
  }

  /** Most lines differ in the first character; asked for each line, so nothing is copied. */
  private static boolean startsWith(CharSequence start, String text) {
    if (start.length() < text.length()) {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      if (start.charAt(i) != text.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  @Override
  public void header(String line) {
    path = DiffPaths.of(line.substring(DiffPaths.NEW_FILE.length()));
  }

  @Override
  public int markerChars() {
    return 1;
  }

  @Override
  public Optional<String> path() {
    return path;
  }
}
