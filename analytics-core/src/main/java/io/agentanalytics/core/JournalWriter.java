package io.agentanalytics.core;

import static java.util.Objects.requireNonNull;

import io.agentanalytics.api.RecordingException;
import io.agentanalytics.api.SourceId;
import io.agentanalytics.api.fact.PlacedFact;
import io.agentanalytics.core.file.FileProblem;
import io.agentanalytics.core.json.FactCodec;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;

/**
 * Writes the facts of a replay as a journal (facts.md 1): a header a source, then one fact a line,
 * each with its place in the source. Replaying the journal gives the same events as the recording,
 * with the same bytes and ids.
 *
 * <p>Of wire messages a journal holds only what reduction reads: no prompts, no output, no
 * commands. It does hold the diff of each turn, from which accepted lines are counted, so treat it
 * as you treat the code itself.
 *
 * <p>Not thread-safe.
 */
public final class JournalWriter implements ReplayListener, AutoCloseable {
  private final OutputStream out;

  private JournalWriter(OutputStream out) {
    this.out = out;
  }

  /**
   * A writer to a new file, which only its owner may read.
   *
   * @throws RecordingException if there is such a file already, or it cannot be written
   */
  public static JournalWriter create(Path file) {
    try {
      return new JournalWriter(PrivateFile.create(requireNonNull(file, "file")));
    } catch (FileAlreadyExistsException e) {
      throw new RecordingException(FileProblem.of(file, "exists already, expected a new file"), e);
    } catch (IOException e) {
      throw new RecordingException(FileProblem.of(file, "cannot be written", e), e);
    }
  }

  /**
   * A writer to a stream.
   *
   * @param out closed with the writer
   */
  public static JournalWriter to(OutputStream out) {
    return new JournalWriter(new BufferedOutputStream(requireNonNull(out, "out")));
  }

  /**
   * Begins a source.
   *
   * @throws UncheckedIOException if it cannot be written
   */
  @Override
  public void source(SourceId source) {
    line(FactCodec.header(source));
  }

  /**
   * Writes a fact.
   *
   * @throws UncheckedIOException if it cannot be written
   */
  @Override
  public void fact(PlacedFact fact) {
    line(FactCodec.encode(fact));
  }

  private void line(byte[] json) {
    try {
      out.write(json);
      out.write('\n');
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Writes what is buffered and closes the stream.
   *
   * @throws UncheckedIOException if that fails
   */
  @Override
  public void close() {
    try {
      out.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
