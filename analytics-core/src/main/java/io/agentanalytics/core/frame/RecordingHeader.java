package io.agentanalytics.core.frame;

import static java.util.Objects.requireNonNull;

import io.agentanalytics.api.SourceId;
import io.agentanalytics.api.protocol.RpcTransport;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The first line of a recording (design section 4).
 *
 * @param source absent in recordings that do not name it
 * @param part number of the part of a rotated recording, from 1
 * @param transport how the clients were attached
 * @param startedAtMs ms since the Unix epoch
 */
public record RecordingHeader(
    Optional<SourceId> source,
    int part,
    Optional<RpcTransport> transport,
    OptionalLong startedAtMs) {
  /** The version of the format that this release reads and writes. */
  public static final int VERSION = 1;

  public RecordingHeader {
    requireNonNull(source, "source");
    requireNonNull(transport, "transport");
    requireNonNull(startedAtMs, "startedAtMs");
    if (part < 1) {
      throw new IllegalArgumentException("part: expected 1 or more, got " + part);
    }
  }
}
