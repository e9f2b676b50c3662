package io.agentanalytics.core.protocol;

import static java.util.Objects.requireNonNull;

/** {@code thread/tokenUsage/updated} (protocol.md 6.3). */
public record TokenUsageUpdated(String threadId, String turnId, ThreadTokenUsage tokenUsage) {
  public TokenUsageUpdated {
    requireNonNull(threadId, "threadId");
    requireNonNull(turnId, "turnId");
    requireNonNull(tokenUsage, "tokenUsage");
  }
}
