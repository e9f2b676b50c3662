package io.agentanalytics.core.lines;

import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * Counts the added and deleted lines of a unified diff and finds the added ones (accepted-lines.md
 * 1). It takes one line at a time, so that a diff of any size needs no more memory than its longest
 * line.
 */
public final class DiffParser {
  private final BiConsumer<String, String> addedLines;
  private Optional<String> path = Optional.empty();
  private boolean inHunk;
  private long added;
  private long deleted;

  /**
   * @param addedLines gets the path and the text of each added line whose path is known
   */
  public DiffParser(BiConsumer<String, String> addedLines) {
    this.addedLines = addedLines;
  }

  /** A parser that only counts. */
  public static DiffParser counting() {
    return new DiffParser((path, line) -> {});
  }

  /** Takes a whole diff. Only line feeds end a line, so no line reader of the JDK will do. */
  public DiffParser parse(String diff) {
    int start = 0;
    int end = diff.indexOf('\n');
    while (end >= 0) {
      boolean carriageReturn = end > start && diff.charAt(end - 1) == '\r';
      line(diff.substring(start, carriageReturn ? end - 1 : end));
      start = end + 1;
      end = diff.indexOf('\n', start);
    }
    if (start < diff.length()) {
      line(diff.substring(start));
    }
    return this;
  }

  /** Takes the next line, without its line end. */
  public void line(String line) {
    if (line.startsWith("diff --git ")) {
      path = Optional.empty();
      inHunk = false;
    } else if (line.startsWith("@@ ")) {
      inHunk = true;
    } else if (!inHunk && line.startsWith("+++ ")) {
      path = path(line.substring(4));
    } else if (!inHunk && line.startsWith("--- ")) {
      return;
    } else if (line.startsWith("+")) {
      added++;
      path.ifPresent(known -> addedLines.accept(known, line.substring(1)));
    } else if (line.startsWith("-")) {
      deleted++;
    }
  }

  private static Optional<String> path(String header) {
    String text = LineText.trim(header);
    if (text.equals("/dev/null")) {
      return Optional.empty();
    }
    return Optional.of(text.startsWith("b/") || text.startsWith("a/") ? text.substring(2) : text);
  }

  /** Added lines so far. */
  public long added() {
    return added;
  }

  /** Deleted lines so far. */
  public long deleted() {
    return deleted;
  }
}
