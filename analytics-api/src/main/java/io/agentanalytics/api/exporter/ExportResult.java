package io.agentanalytics.api.exporter;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What became of a batch. Only lanes dispatch on it, so the set of outcomes is closed.
 *
 * <p>Reasons are read by people, in logs and statistics: they name the cause, for example {@code
 * http 503}, and never carry a payload or a secret.
 */
public sealed interface ExportResult {

  /** Calls the method for the kind of this outcome. */
  <R> R accept(Visitor<R> visitor);

  /** All records have arrived. */
  static ExportResult delivered() {
    return new Delivered();
  }

  /**
   * Some records have arrived.
   *
   * @param indexes of the records that have arrived, from 0; those beyond the batch are ignored
   * @param rest what becomes of all others: a retry or a rejection
   * @throws IllegalArgumentException if {@code rest} is neither, or an index is negative
   */
  static ExportResult deliveredInPart(Set<Integer> indexes, ExportResult rest) {
    return new DeliveredInPart(new TreeSet<>(indexes), rest);
  }

  /** Nothing has arrived for sure; the lane tries again after a delay of its own choice. */
  static ExportResult retry(String reason) {
    return new Retry(reason, Optional.empty());
  }

  /**
   * Nothing has arrived for sure; the destination asks for a delay.
   *
   * @param delay the lane keeps it within its own bounds
   */
  static ExportResult retryAfter(Duration delay, String reason) {
    return new Retry(reason, Optional.of(delay));
  }

  /** The destination will never take these records: they are dropped and counted. */
  static ExportResult rejected(String reason) {
    return new Rejected(reason);
  }

  /** All records have arrived. */
  record Delivered() implements ExportResult {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.delivered(this);
    }
  }

  /**
   * Some records have arrived.
   *
   * @param indexes of the records that have arrived, from 0
   * @param rest what becomes of all others: {@link Retry} or {@link Rejected}
   */
  record DeliveredInPart(SortedSet<Integer> indexes, ExportResult rest) implements ExportResult {
    public DeliveredInPart {
      indexes = Collections.unmodifiableSortedSet(new TreeSet<>(indexes));
      requireNonNull(rest, "rest");
      if (!(rest instanceof Retry) && !(rest instanceof Rejected)) {
        throw new IllegalArgumentException("rest: expected a retry or a rejection, got " + rest);
      }
      if (!indexes.isEmpty() && indexes.first() < 0) {
        throw new IllegalArgumentException("indexes: expected 0 or more, got " + indexes.first());
      }
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.deliveredInPart(this);
    }
  }

  /**
   * Nothing has arrived for sure.
   *
   * @param delay that the destination asks for, 0 or more
   */
  record Retry(String reason, Optional<Duration> delay) implements ExportResult {
    public Retry {
      requireNonNull(reason, "reason");
      requireNonNull(delay, "delay");
      delay.ifPresent(
          asked -> {
            if (asked.isNegative()) {
              throw new IllegalArgumentException("delay: expected 0 or more, got " + asked);
            }
          });
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.retry(this);
    }
  }

  /** The destination will never take these records. */
  record Rejected(String reason) implements ExportResult {
    public Rejected {
      requireNonNull(reason, "reason");
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.rejected(this);
    }
  }

  /** One method per outcome. */
  interface Visitor<R> {
    R delivered(Delivered result);

    R deliveredInPart(DeliveredInPart result);

    R retry(Retry result);

    R rejected(Rejected result);
  }
}
