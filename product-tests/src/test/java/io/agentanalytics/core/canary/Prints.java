package io.agentanalytics.core.canary;

/** Standard streams outside the command. */
public final class Prints {
  private Prints() {}

  /** Prints. */
  public static void print() {
    System.out.println("canary");
  }
}
