package io.agentanalytics.core.reduce;

import io.agentanalytics.api.event.AcceptedLineFingerprintsEvent;
import io.agentanalytics.api.event.LineFingerprint;
import io.agentanalytics.api.fact.Confidence;
import io.agentanalytics.core.lines.FingerprintChunks;
import io.agentanalytics.core.lines.FingerprintedDiff;
import java.util.List;

/** The lines that a turn left behind, from its latest diff (accepted-lines.md). */
final class AcceptedLines {
  private static final String SURFACE = "codex";

  private final DiffSummary summary;

  AcceptedLines(DiffSummary summary) {
    this.summary = summary;
  }

  /** Emits one event for each chunk; none when the diff changes no line. */
  void emit(
      String turnId,
      String threadId,
      TurnSetup setup,
      String diff,
      Confidence confidence,
      Output out) {
    FingerprintedDiff lines = summary.of(diff);
    if (lines.isEmpty()) {
      return;
    }
    // The whole turn is counted in the first event only.
    long added = lines.added();
    long deleted = lines.deleted();
    for (List<LineFingerprint> chunk : FingerprintChunks.of(lines.fingerprints())) {
      out.emit(
          new AcceptedLineFingerprintsEvent(
              turnId,
              threadId,
              SURFACE,
              setup.config().model(),
              out.atSeconds(),
              setup.lookedUp().repositoryHash(),
              added,
              deleted,
              chunk),
          confidence);
      added = 0;
      deleted = 0;
    }
  }
}
