package io.agentanalytics.core.reduce;

import io.agentanalytics.api.Profile;
import io.agentanalytics.core.lines.DiffReading;
import io.agentanalytics.core.lines.FingerprintedDiff;

/** Sums up a diff; asked once per turn, for its latest diff only. */
interface DiffSummary {

  FingerprintedDiff of(String diff);

  /** The profile decides about fingerprints. */
  static DiffSummary of(Profile profile, DiffReading reading) {
    return switch (profile) {
      case SEED -> diff -> FingerprintedDiff.of(diff, reading);
      case V0131 -> diff -> FingerprintedDiff.counted(diff, reading);
    };
  }
}
