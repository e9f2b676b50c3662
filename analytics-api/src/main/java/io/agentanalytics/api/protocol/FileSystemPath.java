package io.agentanalytics.api.protocol;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/** The path of a file system entry (events.md 4.1). */
public sealed interface FileSystemPath {

  /** An absolute path. */
  record Plain(String path) implements FileSystemPath {
    public Plain {
      requireNonNull(path, "path");
    }
  }

  /** A glob pattern. */
  record Glob(String pattern) implements FileSystemPath {
    public Glob {
      requireNonNull(pattern, "pattern");
    }
  }

  /**
   * A path that is resolved where the agent runs.
   *
   * @param path only for the kind {@code unknown}
   * @param subpath only for the kinds {@code project_roots} and {@code unknown}
   */
  record Special(Word<SpecialPathKind> kind, Optional<String> path, Optional<String> subpath)
      implements FileSystemPath {
    public Special {
      requireNonNull(kind, "kind");
      requireNonNull(path, "path");
      requireNonNull(subpath, "subpath");
    }

    /** A special path without members. */
    public static Special of(SpecialPathKind kind) {
      return new Special(Word.of(kind), Optional.empty(), Optional.empty());
    }
  }
}
