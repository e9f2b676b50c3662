package io.agentanalytics.exporters.jdbc;

import io.agentanalytics.api.event.AcceptedLineFingerprintsEvent;
import io.agentanalytics.api.event.AnalyticsEvent;
import io.agentanalytics.api.event.CompactionEvent;
import io.agentanalytics.api.event.GuardianReviewEvent;
import io.agentanalytics.api.event.ReviewEvent;
import io.agentanalytics.api.event.ThreadInitializedEvent;
import io.agentanalytics.api.event.ToolItemEvent;
import io.agentanalytics.api.event.TurnEvent;
import io.agentanalytics.api.event.TurnSteerEvent;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/** Times of events. Empty for those that no calendar has: they come from foreign clocks. */
final class EventTimes {
  private static final long YEAR_1 = -62_135_596_800L;
  private static final long YEAR_10000 = 253_402_300_800L;

  private EventTimes() {}

  static Optional<Instant> seconds(long epochSeconds) {
    return epochSeconds >= YEAR_1 && epochSeconds < YEAR_10000
        ? Optional.of(Instant.ofEpochSecond(epochSeconds))
        : Optional.empty();
  }

  static Optional<Instant> seconds(OptionalLong epochSeconds) {
    return epochSeconds.isPresent() ? seconds(epochSeconds.getAsLong()) : Optional.empty();
  }

  static Optional<Instant> millis(long epochMillis) {
    return seconds(Math.floorDiv(epochMillis, 1_000L))
        .map(second -> second.plusMillis(Math.floorMod(epochMillis, 1_000L)));
  }

  /** The end of a turn; 0 says that it is unknown. */
  static Optional<Instant> end(TurnEvent turn) {
    return turn.completedAt() == 0 ? Optional.empty() : seconds(turn.completedAt());
  }

  /** When it happened, as far as its members say: its end, or its only time. */
  static Optional<Instant> of(AnalyticsEvent event) {
    if (event instanceof ToolItemEvent item) {
      return millis(item.base().completedAtMs());
    }
    if (event instanceof ReviewEvent review) {
      return millis(review.completedAtMs());
    }
    if (event instanceof TurnEvent turn) {
      return end(turn);
    }
    if (event instanceof ThreadInitializedEvent thread) {
      return seconds(thread.createdAt());
    }
    if (event instanceof TurnSteerEvent steer) {
      return seconds(steer.createdAt());
    }
    if (event instanceof CompactionEvent compaction) {
      return seconds(compaction.completedAt());
    }
    if (event instanceof AcceptedLineFingerprintsEvent lines) {
      return seconds(lines.completedAt());
    }
    if (event instanceof GuardianReviewEvent guardian) {
      return seconds(guardian.review().completedAt());
    }
    return Optional.empty();
  }
}
