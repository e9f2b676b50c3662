package io.agentanalytics.core.path;

import com.google.common.base.Splitter;
import java.util.List;
import java.util.Optional;

/**
 * An absolute path of the server's machine, made to be compared: {@code .} and {@code ..} are
 * removed by the text alone, links are not followed (reduction.md 7.2), and Windows paths have one
 * case. It is no {@code java.nio} path, since the server may run on another system than we do.
 *
 * @param root empty, or that of Windows: a drive, a share or a device
 * @param names each with a slash behind it, all behind a slash: {@code /home/dev/}
 */
public record AbsolutePath(String root, String names) {
  private static final Splitter NAMES = Splitter.on('/').omitEmptyStrings();

  /** Empty when the text is no absolute path by the rules of the platform. */
  public static Optional<AbsolutePath> of(String text, Platform platform) {
    if (platform.orFormOf(text) != Platform.WINDOWS) {
      return text.startsWith("/")
          ? Optional.of(new AbsolutePath("", "/").append(text, false))
          : Optional.empty();
    }
    return WindowsRoot.of(text)
        .map(
            root ->
                new AbsolutePath(root.text(), "/")
                    .appendFolded(text.substring(root.end()), root.verbatim()));
  }

  /** The names of an absolute path in their own case; none of another text. */
  public static List<String> names(String text, Platform platform) {
    Optional<AbsolutePath> plain =
        platform.orFormOf(text) == Platform.WINDOWS
            ? WindowsRoot.of(text)
                .map(
                    root ->
                        new AbsolutePath("", "/")
                            .append(text.substring(root.end()).replace('\\', '/'), root.verbatim()))
            : of(text, platform);
    return plain.map(path -> NAMES.splitToList(path.names)).orElse(List.of());
  }

  /** A path below this one; an absolute text replaces it. */
  public AbsolutePath resolve(String text) {
    if (root.isEmpty()) {
      return text.startsWith("/") ? top().append(text, false) : append(text, false);
    }
    boolean atTop = !text.isEmpty() && WindowsRoot.isSeparator(text.charAt(0));
    return of(text, Platform.WINDOWS)
        .orElseGet(() -> (atTop ? top() : this).appendFolded(text, false));
  }

  private AbsolutePath appendFolded(String text, boolean verbatim) {
    return append(WindowsRoot.folded(text).replace('\\', '/'), verbatim);
  }

  /**
   * @param verbatim whether dots are names like others
   */
  private AbsolutePath append(String text, boolean verbatim) {
    StringBuilder result = new StringBuilder(names.length() + text.length() + 1).append(names);
    int start = 0;
    while (start < text.length()) {
      int slash = text.indexOf('/', start);
      int end = slash < 0 ? text.length() : slash;
      int length = end - start;
      if (!verbatim && length == 2 && text.startsWith("..", start)) {
        result.setLength(Math.max(1, result.lastIndexOf("/", result.length() - 2) + 1));
      } else if (length > 1 || (length == 1 && (verbatim || text.charAt(start) != '.'))) {
        result.append(text, start, end).append('/');
      }
      start = end + 1;
    }
    return new AbsolutePath(root, result.toString());
  }

  /** Whether {@code other} is this path or lies below it, by name. */
  public boolean contains(AbsolutePath other) {
    return other.root.equals(root) && other.names.startsWith(names);
  }

  /** The top of the file system that the path belongs to. */
  public AbsolutePath top() {
    return new AbsolutePath(root, "/");
  }

  /** Whether it is the top of its file system. */
  public boolean isTop() {
    return names.length() == 1;
  }

  /**
   * Root and names: a path's text begins with that of each folder around it, and no other one's.
   */
  @Override
  public String toString() {
    return root + names;
  }
}
