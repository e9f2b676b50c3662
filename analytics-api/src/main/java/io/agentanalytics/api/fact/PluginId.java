package io.agentanalytics.api.fact;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Local id of a plugin, {@code <name>@<marketplace>}: letters, digits, {@code _} and {@code -} of
 * ASCII in both parts (facts.md 4.13).
 */
public record PluginId(String name, String marketplace) implements Comparable<PluginId> {
  private static final Pattern PART = Pattern.compile("[A-Za-z0-9_-]+");

  public PluginId {
    requireNonNull(name, "name");
    requireNonNull(marketplace, "marketplace");
    if (!PART.matcher(name).matches() || !PART.matcher(marketplace).matches()) {
      throw new IllegalArgumentException(
          "plugin id: expected <name>@<marketplace> of ASCII letters, digits, _ and -, got "
              + name
              + "@"
              + marketplace);
    }
  }

  /** Splits at the last {@code @}; empty when {@code text} is no plugin id. */
  public static Optional<PluginId> parse(String text) {
    int at = text.lastIndexOf('@');
    if (at < 0) {
      return Optional.empty();
    }
    String name = text.substring(0, at);
    String marketplace = text.substring(at + 1);
    if (!PART.matcher(name).matches() || !PART.matcher(marketplace).matches()) {
      return Optional.empty();
    }
    return Optional.of(new PluginId(name, marketplace));
  }

  /** By name, then by marketplace. */
  @Override
  public int compareTo(PluginId other) {
    int byName = name.compareTo(other.name);
    return byName == 0 ? marketplace.compareTo(other.marketplace) : byName;
  }

  @Override
  public String toString() {
    return name + "@" + marketplace;
  }
}
