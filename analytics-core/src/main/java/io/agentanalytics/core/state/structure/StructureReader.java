package io.agentanalytics.core.state.structure;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Type;

/** Reads what a writer wrote, in the same order. */
public final class StructureReader {
  private final DataInputStream in;

  public StructureReader(byte[] bytes) {
    this.in = new DataInputStream(new ByteArrayInputStream(bytes));
  }

  /**
   * The next value.
   *
   * @throws StructureException if the bytes end or are no such value
   */
  public <T> T read(Class<T> type) {
    return type.cast(read((Type) type));
  }

  /** As above, of a type with arguments. */
  public Object read(Type type) {
    try {
      return Structures.of(type).read(in);
    } catch (EOFException e) {
      throw new StructureException("it ends too early", e);
    } catch (IOException e) {
      throw new UncheckedIOException(e); // Memory does not fail so.
    }
  }
}
