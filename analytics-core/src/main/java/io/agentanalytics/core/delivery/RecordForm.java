package io.agentanalytics.core.delivery;

import io.agentanalytics.api.SourceId;
import io.agentanalytics.api.exporter.EventRecord;
import io.agentanalytics.api.fact.Confidence;
import io.agentanalytics.api.protocol.Word;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.UUID;
import java.util.zip.CRC32C;

/**
 * Records as entries of a spool: a checksum, the version of the form, the members in order, and the
 * JSON up to the end.
 */
final class RecordForm {
  /** What stands before the JSON is mostly shorter. */
  static final int MAX_USUAL_HEAD_BYTES = 256;

  /** The form before records had a time and a profile. */
  private static final int WITHOUT_PROFILE = 1;

  private static final int VERSION = 2;

  /** What profiles there were then spelled all types alike. */
  private static final String FORMER_PROFILE = "seed";

  private RecordForm() {}

  /** The entry was changed on disk, or was written by a release that this one does not know. */
  static final class UnreadableException extends Exception {
    private static final long serialVersionUID = 1L;

    private UnreadableException(String message) {
      super(message);
    }

    private UnreadableException(Exception cause) {
      super("an entry of a spool cannot be read", cause);
    }
  }

  static byte[] encode(EventRecord record) {
    ByteBuffer json = record.json();
    ByteArrayOutputStream bytes =
        new ByteArrayOutputStream(json.remaining() + MAX_USUAL_HEAD_BYTES);
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeInt(0); // The checksum.
      out.writeByte(VERSION);
      out.writeLong(record.id().getMostSignificantBits());
      out.writeLong(record.id().getLeastSignificantBits());
      out.writeUTF(record.source().value());
      out.writeLong(record.ordinal());
      out.writeInt(record.fact());
      out.writeLong(record.sequence());
      out.writeLong(record.observedAtMs());
      out.writeUTF(record.profile());
      out.writeUTF(record.confidence().word());
      out.writeBoolean(record.isSourceIncomplete());
      out.writeUTF(record.eventType());
      byte[] text = new byte[json.remaining()];
      json.get(text);
      out.write(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    byte[] entry = bytes.toByteArray();
    ByteBuffer.wrap(entry).putInt(checksum(entry));
    return entry;
  }

  static EventRecord decode(ByteBuffer content) throws UnreadableException {
    byte[] entry = new byte[content.remaining()];
    content.duplicate().get(entry);
    if (entry.length <= Integer.BYTES || ByteBuffer.wrap(entry).getInt() != checksum(entry)) {
      throw new UnreadableException("an entry of a spool was changed");
    }
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(entry))) {
      in.skipNBytes(Integer.BYTES);
      int version = in.readUnsignedByte();
      if (version < WITHOUT_PROFILE || version > VERSION) {
        throw new UnreadableException("version " + version + ", this release reads " + VERSION);
      }
      boolean former = version == WITHOUT_PROFILE;
      StoredRecord.Head head =
          new StoredRecord.Head(
              new UUID(in.readLong(), in.readLong()),
              new SourceId(in.readUTF()),
              in.readLong(),
              in.readInt(),
              in.readLong(),
              former ? 0 : in.readLong(),
              former ? FORMER_PROFILE : in.readUTF(),
              Word.of(Confidence.class, in.readUTF()).known().orElseThrow(),
              in.readBoolean(),
              in.readUTF());
      return new StoredRecord(head, in.readAllBytes());
    } catch (IOException | RuntimeException e) {
      throw new UnreadableException(e);
    }
  }

  private static int checksum(byte[] entry) {
    CRC32C checksum = new CRC32C();
    checksum.update(entry, Integer.BYTES, entry.length - Integer.BYTES);
    return (int) checksum.getValue();
  }
}
