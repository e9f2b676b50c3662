package io.agentanalytics.core.repository;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The process as git would find it: its environment variables and home.
 *
 * @param variables environment
 * @param home where {@code ~} is; empty when unknown
 */
record GitEnvironment(Map<String, String> variables, Optional<Path> home) {
  private static final Path SYSTEM_FILE = Path.of("/etc/gitconfig");
  private static final Set<String> NO = Set.of("", "0", "false", "no", "off");

  GitEnvironment {
    variables = Map.copyOf(variables);
  }

  /** Configuration files outside of repositories, in the order in which git reads them. */
  List<Path> configFiles() {
    List<Path> files = new ArrayList<>();
    if (NO.contains(variables.getOrDefault("GIT_CONFIG_NOSYSTEM", ""))) {
      path("GIT_CONFIG_SYSTEM").or(() -> Optional.of(SYSTEM_FILE)).ifPresent(files::add);
    }
    Optional<Path> global = path("GIT_CONFIG_GLOBAL");
    if (global.isPresent()) {
      files.add(global.get());
    } else {
      path("XDG_CONFIG_HOME")
          .or(() -> home.map(folder -> folder.resolve(".config")))
          .ifPresent(folder -> files.add(folder.resolve("git").resolve("config")));
      home.ifPresent(folder -> files.add(folder.resolve(".gitconfig")));
    }
    return files;
  }

  private Optional<Path> path(String variable) {
    try {
      return Optional.ofNullable(variables.get(variable))
          .filter(text -> !text.isEmpty())
          .map(Path::of);
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }
}
