package io.agentanalytics.core.path;

import java.util.Optional;

/**
 * What stands before the names of an absolute Windows path: a drive ({@code C:}), a share ({@code
 * \\server\share}) or a device ({@code \\?\Volume{…}}). Long forms ({@code \\?\C:}, {@code
 * \\?\UNC\server\share}) mean the same places as the short ones.
 *
 * @param end where it ends in the text
 * @param verbatim whether {@code .} and {@code ..} behind it are names like others
 */
record WindowsRoot(String text, int end, boolean verbatim) {
  private static final String UNC = "UNC";
  private static final int PREFIX = 4;
  private static final int DRIVE = 2;

  static boolean isSeparator(char c) {
    return c == '\\' || c == '/';
  }

  static boolean isAtStartOf(String path) {
    return path.startsWith("\\\\") || isDrive(path, 0);
  }

  /** Empty when the path is not absolute. */
  static Optional<WindowsRoot> of(String path) {
    if (isDevice(path)) {
      boolean verbatim = path.startsWith("\\\\?\\");
      if (path.regionMatches(true, PREFIX, UNC, 0, UNC.length())
          && isSeparatorAt(path, PREFIX + UNC.length())) {
        return share(path, PREFIX + UNC.length() + 1, verbatim);
      }
      if (isDrive(path, PREFIX)) {
        return Optional.of(drive(path, PREFIX, verbatim));
      }
      int end = nameEnd(path, PREFIX);
      return end == PREFIX
          ? Optional.empty()
          : Optional.of(
              new WindowsRoot("\\\\?\\" + folded(path.substring(PREFIX, end)), end, verbatim));
    }
    if (isSeparatorAt(path, 0) && isSeparatorAt(path, 1)) {
      return share(path, 2, false);
    }
    return isDrive(path, 0) ? Optional.of(drive(path, 0, false)) : Optional.empty();
  }

  /** {@code \\?\} or {@code \\.\}, also with slashes. */
  private static boolean isDevice(String path) {
    return isSeparatorAt(path, 0)
        && isSeparatorAt(path, 1)
        && (path.startsWith("?", 2) || path.startsWith(".", 2))
        && isSeparatorAt(path, PREFIX - 1);
  }

  private static boolean isDrive(String path, int at) {
    return path.length() >= at + DRIVE
        && isLetter(path.charAt(at))
        && path.charAt(at + 1) == ':'
        && (path.length() == at + DRIVE ? at > 0 : isSeparator(path.charAt(at + DRIVE)));
  }

  private static boolean isLetter(char c) {
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
  }

  private static WindowsRoot drive(String path, int at, boolean verbatim) {
    return new WindowsRoot(folded(path.substring(at, at + DRIVE)), at + DRIVE, verbatim);
  }

  private static Optional<WindowsRoot> share(String path, int at, boolean verbatim) {
    int serverEnd = nameEnd(path, at);
    int end = nameEnd(path, serverEnd + 1);
    return serverEnd == at || end <= serverEnd + 1
        ? Optional.empty()
        : Optional.of(
            new WindowsRoot(
                "\\\\"
                    + folded(path.substring(at, serverEnd))
                    + "\\"
                    + folded(path.substring(serverEnd + 1, end)),
                end,
                verbatim));
  }

  /** Where the name at a place ends; the place itself behind the end of the text. */
  private static int nameEnd(String path, int at) {
    int end = at;
    while (end < path.length() && !isSeparator(path.charAt(end))) {
      end++;
    }
    return end;
  }

  private static boolean isSeparatorAt(String path, int at) {
    return at < path.length() && isSeparator(path.charAt(at));
  }

  /** Windows compares names without regard to case, one UTF-16 unit at a time. */
  static String folded(String text) {
    StringBuilder folded = new StringBuilder(text.length());
    text.chars().forEach(c -> folded.append(Character.toUpperCase((char) c)));
    return folded.toString();
  }
}
