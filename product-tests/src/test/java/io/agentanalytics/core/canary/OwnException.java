package io.agentanalytics.core.canary;

/** Breaks nothing: a subclass may call the generic constructor. */
public final class OwnException extends RuntimeException {
  private static final long serialVersionUID = 1;

  OwnException(String message) {
    super(message);
  }
}
