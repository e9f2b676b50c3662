package io.agentanalytics.exporters.codex;

import io.agentanalytics.api.exporter.ExportResult;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * What a server said.
 *
 * @param retryAfter what its {@code Retry-After} asks for
 * @param isPage whether its body is a page for people, or another thing that is no JSON
 */
record Answer(int status, Optional<String> retryAfter, boolean isPage) {
  /**
   * Passing troubles of the way or of load. 500 is none of them: it mostly means that the server
   * stumbled over this very body, and trying again would hold up all that comes behind it.
   */
  private static final Set<Integer> PASSING = Set.of(429, 502, 503, 504);

  /**
   * The outcome for the records of the request; the body of the answer is not part of it.
   *
   * @param origin host and port that have answered
   */
  ExportResult result(String origin, Instant now) {
    String reason = "HTTP " + status + " from " + origin;
    if (status >= 200 && status < 300) {
      // Sign-in pages of networks and proxies come with 200 as well, and have stored nothing.
      return isPage
          ? ExportResult.retry(reason + ", but its body is no JSON")
          : ExportResult.delivered();
    }
    if (!PASSING.contains(status)) {
      return ExportResult.rejected(reason);
    }
    Optional<Duration> delay = retryAfter.flatMap(text -> RetryAfter.parse(text, now));
    return delay
        .map(asked -> ExportResult.retryAfter(asked, reason))
        .orElseGet(() -> ExportResult.retry(reason));
  }
}
