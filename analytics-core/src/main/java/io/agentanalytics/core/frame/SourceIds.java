package io.agentanalytics.core.frame;

import com.google.common.hash.Hashing;
import io.agentanalytics.api.SourceId;
import java.nio.charset.StandardCharsets;

/**
 * Ids of sources that nobody named: the same recording always gets the same ones (design section
 * 4).
 */
public final class SourceIds {
  private SourceIds() {}

  /**
   * For a recording without a header: the first half of the SHA-256 of its first message, in hex,
   * with the time of that line.
   */
  public static SourceId ofFirstLine(long atMs, byte[] message) {
    return new SourceId(
        Hashing.sha256()
            .newHasher()
            .putLong(atMs)
            .putBytes(message)
            .hash()
            .toString()
            .substring(0, 32));
  }

  /** For a further source in the same recording: derived from the source before it. */
  public static SourceId after(SourceId previous, long firstOrdinal) {
    return new SourceId(
        Hashing.sha256()
            .newHasher()
            .putString(previous.value(), StandardCharsets.UTF_8)
            .putLong(firstOrdinal)
            .hash()
            .toString()
            .substring(0, 32));
  }
}
