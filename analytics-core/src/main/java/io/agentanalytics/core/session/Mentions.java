package io.agentanalytics.core.session;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What the input of a turn mentions (wire-derivation.md 11 to 13): paths, names and ids, each once
 * and in order, and no other word of it.
 *
 * @param skillInputs paths of skills that were chosen as such
 * @param linkedPaths paths behind {@code [$name](path)}
 * @param plainNames names behind {@code $}
 * @param connectorIds of apps
 * @param pluginIds as they stand
 */
record Mentions(
    List<String> skillInputs,
    List<String> linkedPaths,
    List<String> plainNames,
    List<String> connectorIds,
    List<String> pluginIds) {
  static final Mentions NONE = new Mentions(List.of(), List.of(), List.of(), List.of(), List.of());

  Mentions {
    skillInputs = List.copyOf(skillInputs);
    linkedPaths = List.copyOf(linkedPaths);
    plainNames = List.copyOf(plainNames);
    connectorIds = List.copyOf(connectorIds);
    pluginIds = List.copyOf(pluginIds);
  }

  /** Collects mentions. */
  static final class Collector {
    private final Set<String> skillInputs = new LinkedHashSet<>();
    private final Set<String> linkedPaths = new LinkedHashSet<>();
    private final Set<String> plainNames = new LinkedHashSet<>();
    private final Set<String> connectorIds = new LinkedHashSet<>();
    private final Set<String> pluginIds = new LinkedHashSet<>();

    void skillInput(String path) {
      skillInputs.add(path);
    }

    void linkedPath(String path) {
      linkedPaths.add(path);
    }

    void plainName(String name) {
      plainNames.add(name);
    }

    void connector(String id) {
      connectorIds.add(id);
    }

    void plugin(String id) {
      pluginIds.add(id);
    }

    Mentions toMentions() {
      return new Mentions(
          List.copyOf(skillInputs),
          List.copyOf(linkedPaths),
          List.copyOf(plainNames),
          List.copyOf(connectorIds),
          List.copyOf(pluginIds));
    }
  }
}
