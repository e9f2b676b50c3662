package io.agentanalytics.core.lines;

import io.agentanalytics.api.event.LineFingerprint;
import java.util.ArrayList;
import java.util.List;

/** Packs fingerprints so that one event stays near 2 MiB (accepted-lines.md 5). */
public final class FingerprintChunks {
  private static final int TARGET_BYTES = 2 * 1024 * 1024;
  private static final int FIXED_BYTES = 1024;
  private static final int SEPARATOR_BYTES = 1;
  private static final int MEMBER_BYTES = 32;

  private FingerprintChunks() {}

  /** At least one chunk, also for an empty list. */
  public static List<List<LineFingerprint>> of(List<LineFingerprint> fingerprints) {
    List<List<LineFingerprint>> chunks = new ArrayList<>();
    int start = 0;
    int size = FIXED_BYTES;
    for (int i = 0; i < fingerprints.size(); i++) {
      int bytes = bytes(fingerprints.get(i));
      if (i > start && size + SEPARATOR_BYTES + bytes > TARGET_BYTES) {
        chunks.add(fingerprints.subList(start, i));
        start = i;
        size = FIXED_BYTES;
      }
      size += bytes + (i > start ? SEPARATOR_BYTES : 0);
    }
    chunks.add(fingerprints.subList(start, fingerprints.size()));
    return chunks;
  }

  /** One byte more than the JSON has; kept, so that chunks end where the reference ends them. */
  private static int bytes(LineFingerprint fingerprint) {
    return MEMBER_BYTES + fingerprint.pathHash().length() + fingerprint.lineHash().length();
  }
}
