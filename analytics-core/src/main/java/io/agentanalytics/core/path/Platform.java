package io.agentanalytics.core.path;

/** Whose rules the paths of a server follow. */
public enum Platform {
  /** Nobody said it: the form of a path tells. */
  UNKNOWN,
  UNIX,
  WINDOWS;

  /**
   * The platform of a family or an operating system, as the answer to {@code initialize} names them
   * (protocol.md 3.1).
   */
  public static Platform named(String name) {
    return switch (name) {
      case "windows" -> WINDOWS;
      case "", "unknown" -> UNKNOWN;
      default -> UNIX;
    };
  }

  /** The form of an absolute path: Unix ones begin with a slash, and Windows ones with a root. */
  public static Platform ofForm(String path) {
    return WindowsRoot.isAtStartOf(path) ? WINDOWS : UNIX;
  }

  Platform orFormOf(String path) {
    return this == UNKNOWN ? ofForm(path) : this;
  }

  /**
   * A text that is equal for texts of one path, as far as the text tells. On Unix it is the text as
   * it stands: what the server wrote there it also writes elsewhere.
   */
  public String key(String path) {
    return orFormOf(path) == WINDOWS
        ? AbsolutePath.of(path, WINDOWS).map(AbsolutePath::toString).orElse(path)
        : path;
  }
}
