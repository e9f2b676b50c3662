package io.agentanalytics.core.session;

import java.util.regex.Pattern;

/**
 * A glob over absolute paths: {@code *} and {@code ?} stay within a component, {@code **} crosses
 * components, a relative pattern stands below the working directory. The one weak point of
 * effective permissions (wire-derivation.md 5.3): braces and classes are taken literally.
 */
final class GlobPattern {
  private final Pattern pattern;

  private GlobPattern(Pattern pattern) {
    this.pattern = pattern;
  }

  static GlobPattern of(String glob, String cwd) {
    String absolute = glob.startsWith("/") ? glob : cwd + "/" + glob;
    StringBuilder regex = new StringBuilder();
    for (int i = 0; i < absolute.length(); i++) {
      char c = absolute.charAt(i);
      if (absolute.startsWith("**/", i)) {
        regex.append("(?:[^/]+/)*+");
        i += 2;
      } else if (absolute.startsWith("**", i)) {
        regex.append(".*");
        i++;
      } else if (c == '*') {
        regex.append("[^/]*");
      } else if (c == '?') {
        regex.append("[^/]");
      } else {
        regex.append(Pattern.quote(String.valueOf(c)));
      }
    }
    // What lies below a covered folder is covered as well.
    return new GlobPattern(Pattern.compile(regex.append("(?:/.*)?").toString(), Pattern.DOTALL));
  }

  boolean covers(String path) {
    return pattern.matcher(path).matches();
  }
}
