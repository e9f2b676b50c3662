package io.agentanalytics.core.protocol;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An absolute path of the server's machine, normalised by its text alone: {@code .} and {@code ..}
 * are removed, links are not followed (reduction.md 7.2). It is no {@code java.nio} path, since the
 * server may run on another system than we do.
 *
 * @param root {@code /}, or a drive such as {@code C:}
 */
public record AbsolutePath(String root, List<String> components) {
  private static final Pattern DRIVE = Pattern.compile("[A-Za-z]:[\\\\/].*", Pattern.DOTALL);
  private static final Pattern SEPARATORS = Pattern.compile("[\\\\/]");
  private static final int DRIVE_LENGTH = 2;

  public AbsolutePath {
    components = List.copyOf(components);
  }

  /** Empty when the text is no absolute path. */
  public static Optional<AbsolutePath> of(String text) {
    if (text.startsWith("/")) {
      return Optional.of(new AbsolutePath("/", List.of()).append(text.split("/", -1)));
    }
    return DRIVE.matcher(text).matches()
        ? Optional.of(
            new AbsolutePath(text.substring(0, DRIVE_LENGTH), List.of())
                .append(SEPARATORS.split(text.substring(DRIVE_LENGTH), -1)))
        : Optional.empty();
  }

  /** A path below this one; an absolute text replaces it. */
  public AbsolutePath resolve(String text) {
    return of(text)
        .orElseGet(
            () -> append(root.equals("/") ? text.split("/", -1) : SEPARATORS.split(text, -1)));
  }

  private AbsolutePath append(String[] further) {
    List<String> result = new ArrayList<>(components);
    for (String component : further) {
      if (component.equals("..")) {
        if (!result.isEmpty()) {
          result.remove(result.size() - 1);
        }
      } else if (!component.isEmpty() && !component.equals(".")) {
        result.add(component);
      }
    }
    return new AbsolutePath(root, result);
  }

  /** Whether {@code other} is this path or lies below it, by component. */
  public boolean contains(AbsolutePath other) {
    return other.root.equals(root)
        && other.components.size() >= components.size()
        && other.components.subList(0, components.size()).equals(components);
  }

  /** How many components it has. */
  public int depth() {
    return components.size();
  }

  /** The top of the file system that the path belongs to. */
  public AbsolutePath top() {
    return new AbsolutePath(root, List.of());
  }

  @Override
  public String toString() {
    return (root.equals("/") ? "" : root) + "/" + String.join("/", components);
  }
}
