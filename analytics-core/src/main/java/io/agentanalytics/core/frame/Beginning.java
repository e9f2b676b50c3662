package io.agentanalytics.core.frame;

import io.agentanalytics.api.RecordingException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What the first lines of a file tell.
 *
 * @param isRecording false only when it is certain that the file holds something else: one that is
 *     empty, damaged or broken may have been a recording
 * @param header the first line, if it is a header
 */
public record Beginning(boolean isRecording, Optional<RecordingHeader> header) {
  /** So many broken lines may stand before the first one that can be read. */
  private static final int LINES = 16;

  /**
   * Looks into a file.
   *
   * @throws RecordingException if it is not there or cannot be opened
   */
  public static Beginning of(Path file) {
    try (RecordingReader reader = RecordingReader.open(file, ReadingOptions.STANDARD)) {
      RecordingFinder finder = new RecordingFinder(reader);
      boolean more = reader.next(finder);
      Optional<RecordingHeader> header = finder.header();
      for (int line = 1; line < LINES && more && !finder.isRecording(); line++) {
        more = reader.next(finder);
      }
      return new Beginning(finder.isRecording(), header);
    }
  }
}
