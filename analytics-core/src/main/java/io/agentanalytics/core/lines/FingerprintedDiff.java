package io.agentanalytics.core.lines;

import io.agentanalytics.api.event.LineFingerprint;
import java.util.ArrayList;
import java.util.List;

/**
 * What a diff accepted.
 *
 * @param fingerprints of the added lines that say enough, in order, with duplicates
 */
public record FingerprintedDiff(long added, long deleted, List<LineFingerprint> fingerprints) {
  public FingerprintedDiff {
    fingerprints = List.copyOf(fingerprints);
  }

  /** Counts and fingerprints. */
  public static FingerprintedDiff of(CharSequence diff, DiffReading reading) {
    List<LineFingerprint> fingerprints = new ArrayList<>();
    return read(DiffReader.fingerprinting(reading, fingerprints::add), diff, fingerprints);
  }

  /** Counts alone. */
  public static FingerprintedDiff counted(CharSequence diff, DiffReading reading) {
    return read(DiffReader.counting(reading), diff, List.of());
  }

  private static FingerprintedDiff read(
      DiffReader reader, CharSequence diff, List<LineFingerprint> fingerprints) {
    reader.read(diff);
    reader.end();
    return new FingerprintedDiff(reader.added(), reader.deleted(), fingerprints);
  }

  /** Whether nothing was added or deleted. */
  public boolean isEmpty() {
    return added == 0 && deleted == 0;
  }
}
