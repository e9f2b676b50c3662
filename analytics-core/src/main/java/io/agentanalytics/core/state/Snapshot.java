package io.agentanalytics.core.state;

import io.agentanalytics.core.state.structure.StructureException;
import io.agentanalytics.core.state.structure.StructureReader;
import io.agentanalytics.core.state.structure.StructureWriter;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * The bytes of a state: a line of text that names format, version and shape, and the values,
 * compressed. The shape is a digest of the types of all values: another release may have others,
 * and then says so rather than guess.
 */
final class Snapshot {
  private static final String FORMAT = "agent-analytics-state 1 ";

  private Snapshot() {}

  static byte[] pack(String shape, StructureWriter values) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes(header(shape));
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      out.write(values.toBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e); // Memory does not fail so.
    }
    return bytes.toByteArray();
  }

  static StructureReader unpack(String shape, byte[] snapshot) {
    byte[] header = header(shape);
    int length = Math.min(header.length, snapshot.length);
    if (!Arrays.equals(snapshot, 0, length, header, 0, header.length)) {
      throw new StructureException(
          startsWithFormat(snapshot)
              ? "the state has another shape: another release wrote it, or other options were on"
              : "this is no state that a source processor wrote");
    }
    try (GZIPInputStream in =
        new GZIPInputStream(new ByteArrayInputStream(snapshot, length, snapshot.length - length))) {
      return new StructureReader(in.readAllBytes());
    } catch (IOException e) {
      throw new StructureException("the state is damaged", e);
    }
  }

  private static byte[] header(String shape) {
    return (FORMAT + shape + "\n").getBytes(StandardCharsets.US_ASCII);
  }

  private static boolean startsWithFormat(byte[] snapshot) {
    byte[] format = FORMAT.getBytes(StandardCharsets.US_ASCII);
    int length = Math.min(format.length, snapshot.length);
    return Arrays.equals(snapshot, 0, length, format, 0, format.length);
  }
}
