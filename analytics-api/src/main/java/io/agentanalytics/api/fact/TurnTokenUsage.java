package io.agentanalytics.api.fact;

import static java.util.Objects.requireNonNull;

/** What a turn used (facts.md 4.5). */
public record TurnTokenUsage(String turnId, String threadId, TokenUsage tokenUsage)
    implements AnalyticsFact {
  public TurnTokenUsage {
    requireNonNull(turnId, "turnId");
    requireNonNull(threadId, "threadId");
    requireNonNull(tokenUsage, "tokenUsage");
  }

  @Override
  public FactType type() {
    return FactType.TURN_TOKEN_USAGE;
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.turnTokenUsage(this);
  }
}
