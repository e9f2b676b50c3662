package io.agentanalytics.core.canary;

/** Exceptions that nobody can handle by name. */
public final class CreatesGenericExceptions {
  private CreatesGenericExceptions() {}

  static Throwable throwable() {
    return new Throwable("generic");
  }

  static Error error() {
    return new Error("generic");
  }

  static Exception exception() {
    return new Exception("generic");
  }

  static RuntimeException runtimeException() {
    return new RuntimeException("generic");
  }
}
