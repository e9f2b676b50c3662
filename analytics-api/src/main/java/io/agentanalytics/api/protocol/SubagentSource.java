package io.agentanalytics.api.protocol;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/** What a subagent thread is for (facts.md 4.1). */
public sealed interface SubagentSource {

  /** The value of {@code subagent_source} in events (events.md 2.4). */
  String label();

  /** The thread that spawned this one; empty for every kind but {@link ThreadSpawn}. */
  default Optional<String> parentThreadId() {
    return Optional.empty();
  }

  /** A kind without members. */
  enum Internal implements SubagentSource, WireWord {
    REVIEW("review"),
    COMPACT("compact"),
    MEMORY_CONSOLIDATION("memory_consolidation");

    private final String word;

    Internal(String word) {
      this.word = word;
    }

    @Override
    public String word() {
      return word;
    }

    @Override
    public String label() {
      return word;
    }
  }

  /**
   * Spawned by a collaboration tool.
   *
   * @param depth distance to the top thread, at least 1
   */
  record ThreadSpawn(
      String parent,
      int depth,
      Optional<String> agentPath,
      Optional<String> agentNickname,
      Optional<String> agentRole)
      implements SubagentSource {
    public ThreadSpawn {
      requireNonNull(parent, "parent");
      requireNonNull(agentPath, "agentPath");
      requireNonNull(agentNickname, "agentNickname");
      requireNonNull(agentRole, "agentRole");
    }

    /** A spawned thread of which only its parent and depth are known. */
    public static ThreadSpawn of(String parent, int depth) {
      return new ThreadSpawn(parent, depth, Optional.empty(), Optional.empty(), Optional.empty());
    }

    @Override
    public String label() {
      return "thread_spawn";
    }

    @Override
    public Optional<String> parentThreadId() {
      return Optional.of(parent);
    }
  }

  /** Any other kind, free text, for example {@code guardian}. */
  record Other(String label) implements SubagentSource {
    public Other {
      requireNonNull(label, "label");
    }
  }
}
