package io.agentanalytics.core.source;

import com.google.common.hash.HashCode;
import com.google.common.hash.Hashing;
import io.agentanalytics.api.SourceId;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * Name-based ids of events (design section 5): over the source, the ordinal of the input that
 * caused the event, its type, and its index among that input's events of this type. So neither
 * configuration nor an added derivation shifts the ids of other events.
 */
final class EventIds {
  /**
   * RFC 9562, version 8: name-based with a hash of one's own choice, here the first half of
   * SHA-256.
   */
  private static final long VERSION = 0x8000L;

  private static final long VARIANT = 0x8000000000000000L;

  private EventIds() {}

  static UUID of(SourceId source, long ordinal, String eventType, int index) {
    HashCode hash =
        Hashing.sha256()
            .newHasher()
            .putString(source.value(), StandardCharsets.UTF_8)
            .putByte((byte) 0)
            .putLong(ordinal)
            .putString(eventType, StandardCharsets.UTF_8)
            .putByte((byte) 0)
            .putInt(index)
            .hash();
    ByteBuffer bytes = ByteBuffer.wrap(hash.asBytes());
    long high = (bytes.getLong() & ~0xF000L) | VERSION;
    long low = (bytes.getLong() & 0x3FFFFFFFFFFFFFFFL) | VARIANT;
    return new UUID(high, low);
  }
}
