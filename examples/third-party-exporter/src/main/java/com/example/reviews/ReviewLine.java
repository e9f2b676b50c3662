package com.example.reviews;

import io.agentanalytics.api.event.ReviewEvent;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A review as a line of CSV (RFC 4180), without the line feed. */
final class ReviewLine {
  static final String TITLES =
      "id,completed_at,thread,turn,subject,name,trigger,reviewer,status,resolution,waited_ms";

  private ReviewLine() {}

  static String of(UUID id, ReviewEvent review) {
    return Stream.of(
            id,
            Instant.ofEpochMilli(review.completedAtMs()),
            review.threadId(),
            review.turnId(),
            review.subjectKind().word(),
            review.subjectName(),
            review.trigger().word(),
            review.reviewer().word(),
            review.status().word(),
            review.resolution().word(),
            review.durationMs().isPresent() ? review.durationMs().getAsLong() : "")
        .map(value -> quoted(value.toString()))
        .collect(Collectors.joining(","));
  }

  /** Line ends become spaces, so that a line is a review. */
  private static String quoted(String value) {
    String oneLine = value.replaceAll("\\R|\\p{Cntrl}", " ");
    return oneLine.matches("[\\w.:-]*") ? oneLine : '"' + oneLine.replace("\"", "\"\"") + '"';
  }
}
