package io.agentanalytics.api.event;

import static java.util.Objects.requireNonNull;

/**
 * One-way hashes of an accepted line and its path (events.md 4.3).
 *
 * @param pathHash 40 hex digits
 * @param lineHash 40 hex digits
 */
public record LineFingerprint(String pathHash, String lineHash) {
  public LineFingerprint {
    requireNonNull(pathHash, "pathHash");
    requireNonNull(lineHash, "lineHash");
  }
}
