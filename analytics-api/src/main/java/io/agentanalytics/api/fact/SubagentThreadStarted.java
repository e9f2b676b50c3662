package io.agentanalytics.api.fact;

import static java.util.Objects.requireNonNull;

import io.agentanalytics.api.protocol.SubagentSource;
import java.util.Optional;

/**
 * The server started a thread for a subagent (facts.md 4.1).
 *
 * @param parentThreadId explicit parent; without one the parent of a spawned thread counts
 * @param createdAt seconds since the Unix epoch, 0 or more
 */
public record SubagentThreadStarted(
    String threadId,
    Optional<String> parentThreadId,
    String productClientId,
    String clientName,
    String clientVersion,
    String model,
    boolean ephemeral,
    SubagentSource subagentSource,
    long createdAt)
    implements AnalyticsFact {
  public SubagentThreadStarted {
    requireNonNull(threadId, "threadId");
    requireNonNull(parentThreadId, "parentThreadId");
    requireNonNull(productClientId, "productClientId");
    requireNonNull(clientName, "clientName");
    requireNonNull(clientVersion, "clientVersion");
    requireNonNull(model, "model");
    requireNonNull(subagentSource, "subagentSource");
    if (createdAt < 0) {
      throw new IllegalArgumentException("createdAt: expected 0 or more, got " + createdAt);
    }
  }

  @Override
  public FactType type() {
    return FactType.SUBAGENT_THREAD_STARTED;
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.subagentThreadStarted(this);
  }
}
