package io.agentanalytics.api.delivery;

import io.agentanalytics.api.Intake;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * What became of all facts and frames that clients handed in, at one instant. It always adds up:
 * <i>offered = accepted + refused</i>.
 *
 * <p>Numbers are added in later releases, so the constructor is not a promise.
 *
 * @param offered calls of {@code record} and {@code offer}
 * @param accepted those that were taken
 * @param refused those that were not, by reason; reasons without any are missing
 * @param pending accepted ones that have not been processed yet
 */
public record IntakeStatistics(
    long offered, long accepted, Map<Intake, Long> refused, long pending) {
  /** Nothing was offered. */
  public static final IntakeStatistics EMPTY = new IntakeStatistics(0, 0, Map.of(), 0);

  public IntakeStatistics {
    Map<Intake, Long> sorted = new EnumMap<>(Intake.class);
    sorted.putAll(refused);
    refused = Collections.unmodifiableMap(sorted);
  }

  /** Both together. */
  public IntakeStatistics plus(IntakeStatistics other) {
    Map<Intake, Long> sum = new EnumMap<>(Intake.class);
    sum.putAll(refused);
    other.refused.forEach((reason, count) -> sum.merge(reason, count, Long::sum));
    return new IntakeStatistics(
        offered + other.offered, accepted + other.accepted, sum, pending + other.pending);
  }

  /** Inputs that were not taken for any reason. */
  public long totalRefused() {
    return refused.values().stream().mapToLong(Long::longValue).sum();
  }

  /** Whether the law holds; it always does. */
  public boolean addsUp() {
    return offered == accepted + totalRefused();
  }
}
