package io.agentanalytics.core;

import static java.util.Objects.requireNonNull;

/**
 * A place in an input of a replay.
 *
 * @param file name of the input, {@code -} for standard input
 * @param line number from 1; 0 before the first line
 */
public record InputPosition(String file, long line) {
  public InputPosition {
    requireNonNull(file, "file");
  }

  /** {@code FILE:LINE}. */
  @Override
  public String toString() {
    return line > 0 ? file + ":" + line : file;
  }
}
