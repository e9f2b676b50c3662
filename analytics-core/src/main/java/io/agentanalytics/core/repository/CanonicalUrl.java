package io.agentanalytics.core.repository;

import com.google.common.base.Ascii;
import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import io.agentanalytics.core.lines.WhiteSpace;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The one form of the many addresses of a remote: host, slash, path, without user, scheme, default
 * port and {@code .git} (accepted-lines.md 7).
 */
public final class CanonicalUrl {
  private static final String SCHEME_END = "://";
  private static final String SUFFIX = ".git";
  private static final CharMatcher SLASH = CharMatcher.is('/');
  private static final Splitter COMPONENTS = Splitter.on('/').omitEmptyStrings();
  private static final int MIN_COMPONENTS = 2;

  /** Default ports by scheme; no other scheme has a canonical form. */
  private static final Map<String, String> PORTS =
      Map.of("git", "9418", "http", "80", "https", "443", "ssh", "22");

  private CanonicalUrl() {}

  /** The canonical form; empty when the address has none. */
  public static Optional<String> of(String url) {
    String text = withoutSuffix(SLASH.trimTrailingFrom(WhiteSpace.trim(url)));
    int schemeEnd = text.indexOf(SCHEME_END);
    if (schemeEnd >= 0) {
      String port = PORTS.get(text.substring(0, schemeEnd));
      String rest = text.substring(schemeEnd + SCHEME_END.length());
      int end = CharMatcher.anyOf("?#").indexIn(rest);
      return port == null
          ? Optional.empty()
          : split(end < 0 ? rest : rest.substring(0, end), '/', Optional.of(port));
    }
    int colon = text.indexOf(':');
    int slash = text.indexOf('/');
    boolean copyForm = colon > 0 && colon + 1 < text.length() && (slash < 0 || colon < slash);
    return split(text, copyForm ? ':' : '/', Optional.empty());
  }

  private static Optional<String> split(
      String address, char separator, Optional<String> defaultPort) {
    int end = address.indexOf(separator);
    if (end < 0) {
      return Optional.empty();
    }
    String host = host(address.substring(0, end), defaultPort);
    List<String> components = components(address.substring(end + 1));
    if (host.isEmpty()
        || components.size() < MIN_COMPONENTS
        || components.stream().limit(MIN_COMPONENTS).anyMatch(CanonicalUrl::isRelative)) {
      return Optional.empty();
    }
    String path = String.join("/", components);
    return Optional.of(host + "/" + (host.equals("github.com") ? Ascii.toLowerCase(path) : path));
  }

  private static String host(String text, Optional<String> defaultPort) {
    String withoutUser = text.substring(text.lastIndexOf('@') + 1);
    String host = Ascii.toLowerCase(SLASH.trimTrailingFrom(WhiteSpace.trim(withoutUser)));
    int colon = host.lastIndexOf(':');
    return colon >= 0 && defaultPort.filter(host.substring(colon + 1)::equals).isPresent()
        ? host.substring(0, colon)
        : host;
  }

  private static List<String> components(String path) {
    return COMPONENTS.splitToList(withoutSuffix(SLASH.trimFrom(WhiteSpace.trim(path))));
  }

  private static boolean isRelative(String component) {
    return component.equals(".") || component.equals("..");
  }

  /** Once, and only in lower case. */
  private static String withoutSuffix(String text) {
    return text.endsWith(SUFFIX) ? text.substring(0, text.length() - SUFFIX.length()) : text;
  }
}
