package io.agentanalytics.core.state.structure;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** Structures of values without parts. */
final class Scalars {
  private Scalars() {}

  static Map<Class<?>, Structure<?>> all() {
    Map<Class<?>, Structure<?>> all = new HashMap<>();
    Structure<Boolean> flags =
        of((value, out) -> out.writeBoolean(value), DataInputStream::readBoolean);
    Structure<Integer> integers = of((value, out) -> out.writeInt(value), DataInputStream::readInt);
    Structure<Long> longs = of((value, out) -> out.writeLong(value), DataInputStream::readLong);
    Structure<Double> doubles =
        of((value, out) -> out.writeDouble(value), DataInputStream::readDouble);
    all.put(boolean.class, flags);
    all.put(Boolean.class, flags);
    all.put(int.class, integers);
    all.put(Integer.class, integers);
    all.put(long.class, longs);
    all.put(Long.class, longs);
    all.put(double.class, doubles);
    all.put(Double.class, doubles);
    all.put(String.class, of(Scalars::writeText, Scalars::readText));
    all.put(ByteBuffer.class, of(Scalars::writeBytes, Scalars::readBytes));
    all.put(
        OptionalLong.class,
        of(
            (OptionalLong value, DataOutputStream out) -> {
              out.writeBoolean(value.isPresent());
              if (value.isPresent()) {
                out.writeLong(value.getAsLong());
              }
            },
            in -> in.readBoolean() ? OptionalLong.of(in.readLong()) : OptionalLong.empty()));
    all.put(
        OptionalInt.class,
        of(
            (OptionalInt value, DataOutputStream out) -> {
              out.writeBoolean(value.isPresent());
              if (value.isPresent()) {
                out.writeInt(value.getAsInt());
              }
            },
            in -> in.readBoolean() ? OptionalInt.of(in.readInt()) : OptionalInt.empty()));
    return all;
  }

  private interface Writing<T> {
    void write(T value, DataOutputStream out) throws IOException;
  }

  private interface Reading<T> {
    T read(DataInputStream in) throws IOException;
  }

  private static <T> Structure<T> of(Writing<T> writing, Reading<T> reading) {
    return new Structure<>() {
      @Override
      public void write(T value, DataOutputStream out) throws IOException {
        writing.write(value, out);
      }

      @Override
      public T read(DataInputStream in) throws IOException {
        return reading.read(in);
      }
    };
  }

  /** Character by character: a text can hold halves of surrogate pairs, which UTF-8 cannot. */
  private static void writeText(String text, DataOutputStream out) throws IOException {
    out.writeInt(text.length());
    out.writeChars(text);
  }

  private static String readText(DataInputStream in) throws IOException {
    ByteBuffer chars = ByteBuffer.wrap(readExactly(in, Character.BYTES * (long) in.readInt()));
    return chars.asCharBuffer().toString();
  }

  private static void writeBytes(ByteBuffer bytes, DataOutputStream out) throws IOException {
    byte[] copy = new byte[bytes.remaining()];
    bytes.duplicate().get(copy);
    out.writeInt(copy.length);
    out.write(copy);
  }

  private static ByteBuffer readBytes(DataInputStream in) throws IOException {
    return ByteBuffer.wrap(readExactly(in, in.readInt())).asReadOnlyBuffer();
  }

  /** Damaged lengths must not cost memory. */
  private static byte[] readExactly(DataInputStream in, long length) throws IOException {
    if (length < 0 || length > in.available()) {
      throw new StructureException("a length of " + length + " where less is left");
    }
    return in.readNBytes((int) length);
  }
}
