package io.agentanalytics.core.protocol;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;

/**
 * Where plugins come from.
 *
 * @param path of its file; empty for a remote one
 */
public record Marketplace(String name, Optional<String> path, List<ListedPlugin> plugins) {
  public Marketplace {
    requireNonNull(name, "name");
    requireNonNull(path, "path");
    plugins = List.copyOf(plugins);
  }
}
