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
 * @param part number of the part of a rotated recording, from 1 to {@link #MAX_PART}
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

  /** More parts than a recording can have in practice. */
  public static final int MAX_PART = 1_000_000;

  /** Stands for a header that cannot be read: what follows belongs to some other source. */
  static final RecordingHeader UNREADABLE =
      new RecordingHeader(Optional.empty(), 1, Optional.empty(), OptionalLong.empty());

  public RecordingHeader {
    requireNonNull(source, "source");
    requireNonNull(transport, "transport");
    requireNonNull(startedAtMs, "startedAtMs");
    if (part < 1 || part > MAX_PART) {
      throw new IllegalArgumentException("part: expected 1 to " + MAX_PART + ", got " + part);
    }
  }
}
