package io.agentanalytics.core.frame;

/**
 * The lines of a recording or a journal, one after the other.
 *
 * <p>Every line that is not blank and not a header takes one ordinal of its source, also when it
 * cannot be read: so neither a limit nor a later release shifts the ids of other events (design
 * section 5).
 *
 * <p>Not thread-safe.
 */
public interface LineSource extends AutoCloseable {

  /** Name of the input, for messages. */
  String name();

  /** Bytes of the input that have been taken, as they are: packed ones as they are packed. */
  long bytesTaken();

  /** Number of the newest line, from 1; 0 before the first. */
  long lineNumber();

  /** The ordinal of the next line. */
  long nextOrdinal();

  /** A new source begins, or a further part of one: the next line has this ordinal. */
  void restartAt(long nextOrdinal);

  /**
   * Goes to the next line that is not blank and hands it to {@code handler}, or a run of idle
   * frames if it does not need each.
   *
   * @return false when there is no further line
   */
  boolean next(LineHandler handler);

  @Override
  void close();
}
