package io.agentanalytics.exporters.jsonl;

import io.agentanalytics.api.exporter.EventRecord;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;

/** The lines of a batch in one array, so that they go to the file in one piece. */
final class Lines {
  private final byte[] bytes;
  private final int[] ends;

  private Lines(byte[] bytes, int[] ends) {
    this.bytes = bytes;
    this.ends = ends;
  }

  static Lines of(LineFormat format, List<EventRecord> records) {
    List<byte[]> beginnings = records.stream().map(format::beginning).toList();
    List<ByteBuffer> events = records.stream().map(EventRecord::json).toList();
    byte[] ending = format.ending();
    int[] ends = new int[records.size()];
    int end = 0;
    for (int i = 0; i < ends.length; i++) {
      int size = beginnings.get(i).length + events.get(i).remaining() + ending.length;
      end = Math.addExact(end, size);
      ends[i] = end;
    }
    ByteBuffer bytes = ByteBuffer.allocate(end);
    for (int i = 0; i < ends.length; i++) {
      bytes.put(beginnings.get(i)).put(events.get(i)).put(ending);
    }
    return new Lines(bytes.array(), ends);
  }

  int count() {
    return ends.length;
  }

  /** Bytes of the lines from {@code from} up to but not including {@code to}. */
  int size(int from, int to) {
    return start(to) - start(from);
  }

  /** How many whole lines, counted from {@code from}, these many bytes hold. */
  int wholeWithin(int from, long size) {
    int to = from;
    while (to < ends.length && size(from, to + 1) <= size) {
      to++;
    }
    return to - from;
  }

  void appendTo(AppendFile file, int from, int to) throws IOException {
    file.append(bytes, start(from), size(from, to));
  }

  private int start(int line) {
    return line == 0 ? 0 : ends[line - 1];
  }
}
