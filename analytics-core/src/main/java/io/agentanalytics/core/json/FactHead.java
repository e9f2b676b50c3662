package io.agentanalytics.core.json;

import static java.util.Objects.requireNonNull;

import io.agentanalytics.api.fact.Confidence;
import io.agentanalytics.api.fact.FactType;
import io.agentanalytics.api.fact.LookedUp;
import io.agentanalytics.api.protocol.Word;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What a journal line says beside the fact itself (facts.md 1). The last four members are ours:
 * they place facts that were derived, and lines without them are as good.
 *
 * @param observedAtMs ms since the Unix epoch; empty takes the time of the line before
 * @param ordinal of the input that caused the fact; empty is the line itself
 * @param step of the fact; empty is the input that caused it
 * @param confidence empty is exact
 * @param lookedUp empty is nothing
 */
public record FactHead(
    Word<FactType> type,
    OptionalLong observedAtMs,
    OptionalLong ordinal,
    OptionalLong step,
    Optional<Confidence> confidence,
    Optional<LookedUp> lookedUp) {
  public FactHead {
    requireNonNull(type, "type");
    requireNotNegative("observedAtMs", observedAtMs);
    requireNotNegative("ordinal", ordinal);
    requireNotNegative("step", step);
    requireNonNull(confidence, "confidence");
    requireNonNull(lookedUp, "lookedUp");
  }

  private static void requireNotNegative(String name, OptionalLong value) {
    if (value.orElse(0) < 0) {
      throw new IllegalArgumentException(name + ": expected 0 or more, got " + value.getAsLong());
    }
  }
}
