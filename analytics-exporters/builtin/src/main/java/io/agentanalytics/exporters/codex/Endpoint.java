package io.agentanalytics.exporters.codex;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Where requests go: a checked base address and what follows from it. */
final class Endpoint {
  private static final String PATH = "/codex/analytics-events/events";

  /** Literals only: what a name resolves to can change between the check and the request. */
  private static final Pattern LOOPBACK =
      Pattern.compile("localhost|127(\\.[0-9]{1,3}){3}|\\[::1]|\\[0:0:0:0:0:0:0:1]");

  private final URI base;

  Endpoint(URI base) {
    this.base = base;
  }

  /** What is wrong with the base address, in words that do not repeat it: it may hold a secret. */
  Optional<String> problem() {
    if (!List.of("http", "https").contains(scheme()) || base.getHost() == null) {
      return Optional.of("expected an http or https address with a host");
    }
    if (base.getRawUserInfo() != null) {
      return Optional.of("expected no user or password in the address, there is token for that");
    }
    if (base.getRawQuery() != null || base.getRawFragment() != null) {
      return Optional.of("expected no query and no fragment, a path is appended");
    }
    return Optional.empty();
  }

  /** The base without trailing slashes, followed by the path (reduction.md 10.3). */
  URI target() {
    String path = base.getRawPath().replaceFirst("/+$", "");
    return URI.create(scheme() + "://" + base.getRawAuthority() + path + PATH);
  }

  /** Host and port, for messages: nothing in it is secret. */
  String origin() {
    int standard = scheme().equals("https") ? 443 : 80;
    return base.getHost() + ":" + (base.getPort() < 0 ? standard : base.getPort());
  }

  /** Whether events go to the service that the reference posts to. */
  boolean isDefault() {
    return target().equals(new Endpoint(CodexExporter.Builder.DEFAULT_ENDPOINT).target());
  }

  /** Whether nobody on the way can read what is sent. */
  boolean isPrivate() {
    return scheme().equals("https") || isLoopback();
  }

  /** Whether requests stay on this machine. */
  boolean isLoopback() {
    return LOOPBACK.matcher(base.getHost().toLowerCase(Locale.ROOT)).matches();
  }

  private String scheme() {
    return String.valueOf(base.getScheme()).toLowerCase(Locale.ROOT);
  }
}
