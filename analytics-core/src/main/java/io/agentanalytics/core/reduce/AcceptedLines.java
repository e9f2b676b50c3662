package io.agentanalytics.core.reduce;

import io.agentanalytics.api.Profile;
import io.agentanalytics.api.event.AcceptedLineFingerprintsEvent;
import io.agentanalytics.api.event.LineFingerprint;
import io.agentanalytics.api.fact.Confidence;
import io.agentanalytics.api.fact.TurnResolvedConfig;
import io.agentanalytics.core.lines.DiffReading;
import io.agentanalytics.core.lines.FingerprintChunks;
import io.agentanalytics.core.lines.FingerprintedDiff;
import java.util.List;
import java.util.Optional;

/**
 * The lines that a turn left behind, from its latest diff (accepted-lines.md). The profile decides
 * about fingerprints.
 */
final class AcceptedLines {
  private static final String SURFACE = "codex";

  private final Profile profile;

  AcceptedLines(Profile profile) {
    this.profile = profile;
  }

  /** Emits one event for each chunk; none when the diff changes no line. */
  void emit(
      String turnId,
      String threadId,
      TurnResolvedConfig config,
      String diff,
      Confidence confidence,
      Output out) {
    FingerprintedDiff lines =
        profile == Profile.SEED
            ? FingerprintedDiff.of(diff, DiffReading.AS_REFERENCE)
            : FingerprintedDiff.counted(diff, DiffReading.AS_REFERENCE);
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
              config.model(),
              out.atSeconds(),
              Optional.empty(),
              added,
              deleted,
              chunk),
          confidence);
      added = 0;
      deleted = 0;
    }
  }
}
