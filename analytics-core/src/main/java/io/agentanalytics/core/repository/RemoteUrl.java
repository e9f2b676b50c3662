package io.agentanalytics.core.repository;

import com.google.common.base.Ascii;
import com.google.common.base.CharMatcher;
import io.agentanalytics.core.lines.Fingerprints;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The address of a remote as git has it, which may hold a password or a token. */
record RemoteUrl(String text) {
  /** A scheme, behind the name of a helper if there is one: {@code helper::https://}. */
  private static final Pattern SCHEME = Pattern.compile("((?:[^/]*::)?([A-Za-z0-9+.-]*)://)(.*)");

  /** In these, a token often stands in the place of the user or in the query. */
  private static final Set<String> WEB_SCHEMES = Set.of("http", "https", "ftp", "ftps");

  /** A password that was not encoded may hold a slash. */
  private static final Pattern PASSWORD_WITH_SLASH = Pattern.compile("[^/@:]*:[^/@]*[^/@0-9].*@.*");

  /** Hash of the canonical form, or of the text when it has none (accepted-lines.md 6). */
  String hash() {
    return Fingerprints.repository(CanonicalUrl.of(text).orElse(text));
  }

  /**
   * The address as it may be kept: without passwords, and without users, queries and fragments of
   * web addresses. The user of an SSH address is an account such as {@code git}, and stays.
   */
  String withoutCredentials() {
    Matcher parts = SCHEME.matcher(text);
    if (!parts.matches()) {
      return withoutPassword(text);
    }
    String scheme = parts.group(1);
    String address = parts.group(3);
    return WEB_SCHEMES.contains(Ascii.toLowerCase(parts.group(2)))
        ? scheme + webAddress(address)
        : scheme + withoutPassword(address);
  }

  private static String webAddress(String address) {
    int end = CharMatcher.anyOf("?#").indexIn(address);
    String kept = end < 0 ? address : address.substring(0, end);
    return PASSWORD_WITH_SLASH.matcher(kept).matches()
        ? kept.substring(kept.lastIndexOf('@') + 1)
        : kept.substring(authority(kept).lastIndexOf('@') + 1);
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
