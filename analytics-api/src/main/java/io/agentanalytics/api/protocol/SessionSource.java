package io.agentanalytics.api.protocol;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/** Where a thread came from (protocol.md 4.2, facts.md 4.4). */
public sealed interface SessionSource {

  /** The subagent kind; empty for every other source. */
  default Optional<SubagentSource> subagent() {
    return Optional.empty();
  }

  /**
   * A plain word such as {@code cli} or {@code vscode}, also one that this release does not know.
   */
  record Named(String name) implements SessionSource {
    public Named {
      requireNonNull(name, "name");
    }
  }

  /** An object with one member and a text: {@code custom} or {@code internal}. */
  record Tagged(String tag, String text) implements SessionSource {
    public Tagged {
      requireNonNull(tag, "tag");
      requireNonNull(text, "text");
    }
  }

  /** A thread that an agent started. */
  record Subagent(SubagentSource kind) implements SessionSource {
    public Subagent {
      requireNonNull(kind, "kind");
    }

    @Override
    public Optional<SubagentSource> subagent() {
      return Optional.of(kind);
    }
  }
}
