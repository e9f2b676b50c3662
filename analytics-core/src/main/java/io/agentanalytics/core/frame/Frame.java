package io.agentanalytics.core.frame;

import static java.util.Objects.requireNonNull;

import com.google.common.hash.Hashing;
import io.agentanalytics.api.protocol.Direction;
import io.agentanalytics.core.json.MalformedJsonException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * One JSON-RPC message as it was observed. A frame that a reader hands out is a view of the
 * reader's buffer: it is valid until the reader goes on, and {@link #copy()} keeps it longer.
 *
 * <p>Not thread-safe.
 */
public final class Frame {
  private final long ordinal;
  private final long atMs;
  private final Direction from;
  private final long connection;
  private final byte[] bytes;
  private final int offset;
  private final int length;
  private final boolean idle;
  private @Nullable FrameHead head;

  Frame(
      long ordinal,
      long atMs,
      Direction from,
      long connection,
      byte[] bytes,
      int offset,
      int length,
      boolean idle) {
    this.ordinal = ordinal;
    this.atMs = atMs;
    this.from = from;
    this.connection = connection;
    this.bytes = bytes;
    this.offset = offset;
    this.length = length;
    this.idle = idle;
  }

  /**
   * A frame of its own.
   *
   * @param ordinal position in its source, from 0
   * @param atMs when it was observed, ms since the Unix epoch
   * @param connection of the server, 0 or more
   * @param message UTF-8 text of one JSON object; not copied, and not changed from now on
   * @throws IllegalArgumentException if {@code ordinal} or {@code connection} is negative
   */
  public static Frame of(long ordinal, long atMs, Direction from, long connection, byte[] message) {
    requireNonNull(from, "from");
    requireNonNull(message, "message");
    requireNotNegative("ordinal", ordinal);
    requireNotNegative("connection", connection);
    boolean idle = from == Direction.SERVER && IdleFrames.isIdle(message, 0, message.length);
    return new Frame(ordinal, atMs, from, connection, message, 0, message.length, idle);
  }

  private static void requireNotNegative(String name, long value) {
    if (value < 0) {
      throw new IllegalArgumentException(name + ": expected 0 or more, got " + value);
    }
  }

  /** Position within the source, from 0; every frame and fact counts, needed or not. */
  public long ordinal() {
    return ordinal;
  }

  /** When the frame was observed, ms since the Unix epoch. */
  public long atMs() {
    return atMs;
  }

  /** Who sent the message. */
  public Direction from() {
    return from;
  }

  /** The connection of the server on which it went. */
  public long connection() {
    return connection;
  }

  /**
   * Whether this is a notification that no rule needs, as far as its first bytes tell: only its
   * time and its connection matter. False when that is not certain.
   */
  public boolean isIdle() {
    return idle;
  }

  /**
   * Kind, id, method and the undecoded rest.
   *
   * @throws FrameDecodingException if the text is no JSON-RPC message
   */
  public FrameHead head() {
    FrameHead known = head;
    if (known == null) {
      known = FrameHead.read(bytes, offset, length);
      head = known;
    }
    return known;
  }

  /**
   * Decodes what will be asked for, so that whoever asks need not wait. What is wrong with the
   * message is told to whoever asks.
   */
  void decode() {
    if (idle) {
      return;
    }
    try {
      head().decode();
    } catch (FrameDecodingException | MalformedJsonException e) {
      return;
    }
  }

  /** A 64-bit fingerprint of the message: equal texts have equal fingerprints. */
  public long fingerprint() {
    return Hashing.farmHashFingerprint64().hashBytes(bytes, offset, length).asLong();
  }

  /** Length of the message text in bytes. */
  public int length() {
    return length;
  }

  /** The message text, UTF-8. */
  public ByteBuffer message() {
    return ByteBuffer.wrap(bytes, offset, length).slice().asReadOnlyBuffer();
  }

  /** The same view of a message at another position of a source. */
  Frame shiftedBy(long ordinals) {
    if (ordinals == 0) {
      return this;
    }
    Frame shifted =
        new Frame(ordinal + ordinals, atMs, from, connection, bytes, offset, length, idle);
    shifted.head = head;
    return shifted;
  }

  /** The same frame with bytes of its own. */
  public Frame copy() {
    return copyAt(ordinal);
  }

  /** The same message at another position of a source, with bytes of its own. */
  public Frame copyAt(long otherOrdinal) {
    byte[] own = Arrays.copyOfRange(bytes, offset, offset + length);
    return new Frame(otherOrdinal, atMs, from, connection, own, 0, own.length, idle);
  }

  /** Direction and size, never the payload. */
  @Override
  public String toString() {
    return "Frame["
        + ordinal
        + " from "
        + from.word()
        + " on "
        + connection
        + ", "
        + length
        + " bytes]";
  }
}
