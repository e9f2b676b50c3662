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
    String text = start.toString();
    if (text.startsWith("diff --git ")) {
      path = Optional.empty();
      inHunk = false;
      return Role.OTHER;
    }
    if (text.startsWith("@@ ")) {
      inHunk = true;
      return Role.OTHER;
    }
    if (!inHunk && text.startsWith(DiffPaths.NEW_FILE)) {
      return Role.HEADER;
    }
    if (!inHunk && text.startsWith("--- ")) {
      return Role.OTHER;
    }
    if (text.startsWith("+")) {
      return Role.ADDED;
    }
    return text.startsWith("-") ? Role.DELETED : Role.OTHER;
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
