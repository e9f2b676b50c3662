package io.agentanalytics.api.internal.canary;

/** Public for its own module only. */
public final class Hidden {
  private Hidden() {}

  /** Something that another module should not know. */
  public static String secret() {
    return "secret";
  }
}
