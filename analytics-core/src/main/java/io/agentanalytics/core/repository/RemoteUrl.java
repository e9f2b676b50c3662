package io.agentanalytics.core.repository;

import com.google.common.base.Ascii;
import com.google.common.base.CharMatcher;
import io.agentanalytics.core.lines.Fingerprints;
import java.util.Set;

/** The address of a remote as git has it, which may hold a password or a token. */
record RemoteUrl(String text) {
  private static final String SCHEME_END = "://";

  /** In these, a token often stands in the place of the user or in the query. */
  private static final Set<String> WEB_SCHEMES = Set.of("http", "https", "ftp", "ftps");

  private static final CharMatcher DIGIT = CharMatcher.inRange('0', '9');
  private static final CharMatcher OF_SCHEME =
      CharMatcher.inRange('A', 'Z')
          .or(CharMatcher.inRange('a', 'z'))
          .or(DIGIT)
          .or(CharMatcher.anyOf("+.-"));

  /** Hash of the canonical form, or of the text when it has none (accepted-lines.md 6). */
  String hash() {
    return Fingerprints.repository(CanonicalUrl.of(text).orElse(text));
  }

  /**
   * The address as it may be kept: without passwords, and without users, queries and fragments of
   * web addresses. The user of an SSH address is an account such as {@code git}, and stays.
   */
  String withoutCredentials() {
    int end = text.indexOf(SCHEME_END);
    String before = end < 0 ? "" : text.substring(0, end);
    int colon = before.lastIndexOf(':');
    String scheme = before.substring(colon + 1);
    if (end < 0 || !isHelper(before, colon) || !OF_SCHEME.matchesAllOf(scheme)) {
      return withoutPassword(text);
    }
    String kept = text.substring(0, end + SCHEME_END.length());
    String address = text.substring(end + SCHEME_END.length());
    return WEB_SCHEMES.contains(Ascii.toLowerCase(scheme))
        ? kept + webAddress(address)
        : kept + withoutPassword(address);
  }

  /** What may stand before a scheme: nothing, or the name of a helper as in {@code x::https://}. */
  private static boolean isHelper(String before, int colon) {
    return before.indexOf('/') < 0 && (colon < 0 || (colon > 0 && before.charAt(colon - 1) == ':'));
  }

  private static String webAddress(String address) {
    int end = CharMatcher.anyOf("?#").indexIn(address);
    String kept = end < 0 ? address : address.substring(0, end);
    return hasPasswordWithSlash(kept)
        ? kept.substring(kept.lastIndexOf('@') + 1)
        : kept.substring(authority(kept).lastIndexOf('@') + 1);
  }

  /** A password that was not encoded may hold a slash; a port is no password. */
  private static boolean hasPasswordWithSlash(String address) {
    int colon = CharMatcher.anyOf("/@:").indexIn(address);
    if (colon < 0 || address.charAt(colon) != ':') {
      return false;
    }
    int end = CharMatcher.anyOf("/@").indexIn(address, colon);
    int password = DIGIT.negate().indexIn(address, colon + 1);
    return password >= 0 && password < end && address.indexOf('@', password) >= 0;
  }

  private static String withoutPassword(String address) {
    String authority = authority(address);
    int colon = authority.indexOf(':');
    return colon >= 0 && colon < authority.indexOf('@')
        ? address.substring(0, colon) + address.substring(authority.lastIndexOf('@'))
        : address;
  }

  private static String authority(String address) {
    int slash = address.indexOf('/');
    return slash < 0 ? address : address.substring(0, slash);
  }

  /** Never a secret. */
  @Override
  public String toString() {
    return "RemoteUrl[" + withoutCredentials() + "]";
  }
}
