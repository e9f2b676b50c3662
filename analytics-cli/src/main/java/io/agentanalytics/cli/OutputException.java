package io.agentanalytics.cli;

import java.io.IOException;

/** Events cannot be written where they were asked for. */
final class OutputException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final boolean readerIsGone;

  OutputException(String message, IOException cause) {
    super(message, cause);
    this.readerIsGone = String.valueOf(cause.getMessage()).contains("Broken pipe");
  }

  /** Whoever read the output has seen enough, like {@code head}. */
  boolean readerIsGone() {
    return readerIsGone;
  }
}
