package io.agentanalytics.core.state.structure;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Type;

/** Writes values one behind the other. */
public final class StructureWriter {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final DataOutputStream out = new DataOutputStream(bytes);

  /**
   * Writes a value.
   *
   * @param type as which it will be read, with its type arguments
   * @throws IllegalArgumentException if values of the type cannot be kept
   */
  public void write(Type type, Object value) {
    try {
      Structures.of(type).write(value, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e); // Memory does not fail so.
    }
  }

  /** What was written. */
  public byte[] toBytes() {
    return bytes.toByteArray();
  }
}
