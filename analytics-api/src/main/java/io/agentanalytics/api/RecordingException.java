package io.agentanalytics.api;

/** An input cannot be opened. The message names it. */
public final class RecordingException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public RecordingException(String message, Throwable cause) {
    super(message, cause);
  }

  public RecordingException(String message) {
    super(message);
  }
}
