package io.agentanalytics.core.json;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.agentanalytics.core.bytes.Literal;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/**
 * One JSON value inside a larger text, not decoded yet. It is a view: valid only as long as the
 * bytes behind it are not reused, so whoever keeps the value decodes it first.
 */
public final class JsonSlice {
  private final byte[] bytes;
  private final int offset;
  private final int length;

  /**
   * The value that starts at {@code offset}; what follows it up to {@code offset + length} is not
   * looked at.
   *
   * @param bytes UTF-8 text; not copied
   */
  public JsonSlice(byte[] bytes, int offset, int length) {
    this.bytes = requireNonNull(bytes, "bytes");
    this.offset = offset;
    this.length = length;
  }

  /** A value that was taken out of a larger text. */
  static JsonSlice of(JsonNode value) {
    try {
      byte[] bytes = Json.MAPPER.writeValueAsBytes(value);
      return new JsonSlice(bytes, 0, bytes.length);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A copy of the text up to the end of the slice, for digests. */
  public byte[] toByteArray() {
    return Arrays.copyOfRange(bytes, offset, offset + length);
  }

  /**
   * Decodes the value.
   *
   * @throws MalformedJsonException if it is no JSON, or a member of it is missing or of another
   *     type
   */
  public <T> T read(Class<T> type) {
    return Json.readWire(bytes, offset, length, type);
  }

  /**
   * Decodes an object whose members all have one type.
   *
   * @throws MalformedJsonException as {@link #read(Class)}
   */
  public <T> Map<String, T> readMap(Class<T> valueType) {
    return Json.readMap(bytes, offset, length, valueType);
  }

  /** The glance at an item notification; empty when it has to be read. */
  Optional<ItemGlance> glanceAtItem(Literal timeMember) {
    return ItemGlance.at(bytes, offset, offset + length, timeMember);
  }

  /** Decodes the value if it can be read as that type; for members that may have any form. */
  public <T> Optional<T> tryRead(Class<T> type) {
    try {
      return Optional.of(read(type));
    } catch (MalformedJsonException e) {
      return Optional.empty();
    }
  }
}
