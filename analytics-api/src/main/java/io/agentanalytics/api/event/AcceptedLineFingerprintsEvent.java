package io.agentanalytics.api.event;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;

/**
 * The lines that a turn added and deleted (events.md 3.17).
 *
 * @param productSurface always {@code codex}
 * @param completedAt when the event was built, seconds since the Unix epoch
 * @param repoHash 40 hex digits
 * @param acceptedAddedLines of the whole turn in the first event, 0 in further ones
 * @param acceptedDeletedLines of the whole turn in the first event, 0 in further ones
 */
public record AcceptedLineFingerprintsEvent(
    String turnId,
    String threadId,
    String productSurface,
    String modelSlug,
    long completedAt,
    Optional<String> repoHash,
    long acceptedAddedLines,
    long acceptedDeletedLines,
    List<LineFingerprint> lineFingerprints)
    implements AnalyticsEvent {
  public AcceptedLineFingerprintsEvent {
    requireNonNull(turnId, "turnId");
    requireNonNull(threadId, "threadId");
    requireNonNull(productSurface, "productSurface");
    requireNonNull(modelSlug, "modelSlug");
    requireNonNull(repoHash, "repoHash");
    lineFingerprints = List.copyOf(lineFingerprints);
  }

  @Override
  public String eventType() {
    return EventType.ACCEPTED_LINE_FINGERPRINTS.word();
  }
}
