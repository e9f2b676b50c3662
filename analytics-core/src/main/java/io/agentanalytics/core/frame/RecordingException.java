package io.agentanalytics.core.frame;

/** An input cannot be opened. The message names it. */
public final class RecordingException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  RecordingException(String message, Throwable cause) {
    super(message, cause);
  }

  RecordingException(String message) {
    super(message);
  }
}
