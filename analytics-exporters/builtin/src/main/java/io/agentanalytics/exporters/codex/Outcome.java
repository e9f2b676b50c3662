package io.agentanalytics.exporters.codex;

import io.agentanalytics.api.exporter.ExportResult;
import java.time.Instant;

/**
 * What became of one request.
 *
 * @param status of the answer, 0 when there was none
 */
record Outcome(int status, ExportResult result) {
  private static final int UNAUTHORIZED = 401;
  private static final int TOO_LARGE = 413;

  static Outcome of(Answer answer, String origin, Instant now) {
    return new Outcome(answer.status(), answer.result(origin, now));
  }

  static Outcome retry(String reason) {
    return new Outcome(0, ExportResult.retry(reason));
  }

  static Outcome rejected(String reason) {
    return new Outcome(0, ExportResult.rejected(reason));
  }

  boolean isUnauthorized() {
    return status == UNAUTHORIZED;
  }

  boolean isTooLarge() {
    return status == TOO_LARGE;
  }
}
