package io.agentanalytics.testkit.session;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a turn has changed so far, as git shows it. */
final class TurnDiff {
  private final Map<String, String> sections = new LinkedHashMap<>();

  /** What happened to one file. */
  record Change(String path, String section) {}

  static Change added(String path, String content) {
    List<String> lines = content.lines().toList();
    String hunk = "@@ -0,0 +1," + lines.size() + " @@\n" + prefixed("+", lines);
    return change(path, path, "new file mode 100644\n", "/dev/null", "b/" + path, hunk);
  }

  static Change deleted(String path, String content) {
    List<String> lines = content.lines().toList();
    String hunk = "@@ -1," + lines.size() + " +0,0 @@\n" + prefixed("-", lines);
    return change(path, path, "deleted file mode 100644\n", "a/" + path, "/dev/null", hunk);
  }

  static Change edited(String path, String newPath, String hunks) {
    String moved =
        path.equals(newPath) ? "" : "rename from " + path + "\nrename to " + newPath + "\n";
    return change(path, newPath, moved, "a/" + path, "b/" + newPath, hunks);
  }

  private static Change change(
      String path, String newPath, String extra, String from, String to, String hunks) {
    String end = hunks.isEmpty() || hunks.endsWith("\n") ? "" : "\n";
    return new Change(
        path,
        "diff --git a/"
            + path
            + " b/"
            + newPath
            + "\n"
            + extra
            + "--- "
            + from
            + "\n+++ "
            + to
            + "\n"
            + hunks
            + end);
  }

  private static String prefixed(String prefix, List<String> lines) {
    StringBuilder text = new StringBuilder();
    lines.forEach(line -> text.append(prefix).append(line).append('\n'));
    return text.toString();
  }

  /**
   * Adds a change.
   *
   * @throws IllegalStateException if the file has been changed before in the turn: what both
   *     changes add up to is beyond a testkit
   */
  void add(Change change) {
    if (sections.put(change.path(), change.section()) != null) {
      throw new IllegalStateException(
          change.path() + " changes twice in a turn: let a second turn change it");
    }
  }

  @Override
  public String toString() {
    return String.join("", sections.values());
  }
}
