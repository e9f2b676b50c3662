package io.agentanalytics.core.reduce;

import io.agentanalytics.core.catalog.EventProfile;
import io.agentanalytics.core.catalog.ReleaseTrait;
import io.agentanalytics.core.lines.DiffReading;
import io.agentanalytics.core.lines.FingerprintedDiff;
import java.util.function.Supplier;

/** Sums up a diff; asked once per turn, for its latest diff only. */
interface DiffSummary {

  FingerprintedDiff of(String diff);

  /** Releases differ in whether there are fingerprints. */
  static DiffSummary of(Supplier<EventProfile> profile, DiffReading reading) {
    return diff ->
        profile.get().has(ReleaseTrait.LINE_FINGERPRINTS)
            ? FingerprintedDiff.of(diff, reading)
            : FingerprintedDiff.counted(diff, reading);
  }
}
