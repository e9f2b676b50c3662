package io.agentanalytics.core.session;

import io.agentanalytics.api.fact.RuntimeInfo;
import java.util.Map;
import java.util.Optional;

/**
 * What the user agent of an app-server tells, for example {@code acme_ide/0.131.0 (Debian 12.0.0;
 * x86_64) xterm} (wire-derivation.md 3). Missing parts are {@code Unknown}.
 */
record UserAgent(String originator, String version, String osVersion, String architecture) {
  private static final String UNKNOWN = "Unknown";
  private static final Map<String, String> ARCHITECTURES =
      Map.of("arm64", "aarch64", "amd64", "x86_64", "i386", "x86", "i686", "x86");

  static UserAgent parse(String text) {
    int slash = text.indexOf('/');
    int paren = text.indexOf(" (", slash + 1);
    if (slash < 0 || paren < 0) {
      return new UserAgent(
          slash < 0 ? UNKNOWN : text.substring(0, slash), UNKNOWN, UNKNOWN, UNKNOWN);
    }
    String originator = text.substring(0, slash);
    String version = text.substring(slash + 1, paren);
    int semicolon = text.indexOf("; ", paren + 2);
    if (semicolon < 0) {
      return new UserAgent(originator, version, UNKNOWN, UNKNOWN);
    }
    int close = text.indexOf(')', semicolon + 2);
    String architecture = close < 0 ? UNKNOWN : text.substring(semicolon + 2, close);
    return new UserAgent(
        originator,
        version,
        osVersion(text.substring(paren + 2, semicolon)),
        ARCHITECTURES.getOrDefault(architecture, architecture));
  }

  /** The last word of the OS text, but a rolling release keeps both of its words. */
  private static String osVersion(String os) {
    int rolling = os.indexOf("Rolling Release");
    return rolling >= 0 ? os.substring(rolling) : os.substring(os.lastIndexOf(' ') + 1);
  }

  /** The originator, unless the text has none. */
  Optional<String> knownOriginator() {
    return Optional.of(originator).filter(name -> !name.isEmpty() && !name.equals(UNKNOWN));
  }

  /** The version of the server, unless the text has none. */
  Optional<String> knownVersion() {
    return Optional.of(version).filter(known -> !known.isEmpty() && !known.equals(UNKNOWN));
  }

  RuntimeInfo runtime(String platformOs) {
    return new RuntimeInfo(version, platformOs, osVersion, architecture);
  }
}
