package io.agentanalytics.exporters.jsonl;

import java.io.Closeable;
import java.io.IOException;

/** A file that grows at its end. Tests put one in its place that fails on purpose. */
interface AppendFile extends Closeable {
  long length() throws IOException;

  /** Fills the array as far as the file goes; returns how many bytes there were. */
  int read(long position, byte[] target) throws IOException;

  /** May have written a part when it fails. */
  void append(byte[] bytes, int from, int length) throws IOException;

  /** Cuts the file off. */
  void truncate(long length) throws IOException;

  /** Returns once the disk has what was written. */
  void sync() throws IOException;
}
