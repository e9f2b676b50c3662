package io.agentanalytics.exporters.codex;

import io.agentanalytics.api.exporter.ExportResult;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * What a server said: the status, which alone decides, and what its {@code Retry-After} asks for.
 */
record Answer(int status, Optional<String> retryAfter) {
  /**
   * Passing troubles of the way or of load. 500 is none of them: it mostly means that the server
   * stumbled over this very body, and trying again would hold up all that comes behind it.
   */
  private static final Set<Integer> PASSING = Set.of(429, 502, 503, 504);

  /** The outcome for the records of the request; the body of the answer is not part of it. */
  ExportResult result(Instant now) {
    if (status >= 200 && status < 300) {
      return ExportResult.delivered();
    }
    String reason = "http " + status;
    if (!PASSING.contains(status)) {
      return ExportResult.rejected(reason);
    }
    Optional<Duration> delay = retryAfter.flatMap(text -> RetryAfter.parse(text, now));
    return delay
        .map(asked -> ExportResult.retryAfter(asked, reason))
        .orElseGet(() -> ExportResult.retry(reason));
  }
}
