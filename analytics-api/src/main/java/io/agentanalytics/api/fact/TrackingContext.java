package io.agentanalytics.api.fact;

import static java.util.Objects.requireNonNull;

/** Where a tracked thing happened (facts.md 4.6). */
public record TrackingContext(String modelSlug, String threadId, String turnId) {
  public TrackingContext {
    requireNonNull(modelSlug, "modelSlug");
    requireNonNull(threadId, "threadId");
    requireNonNull(turnId, "turnId");
  }
}
