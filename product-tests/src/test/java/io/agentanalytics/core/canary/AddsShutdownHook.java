package io.agentanalytics.core.canary;

/** A hook at the end of the process outside the command. */
public final class AddsShutdownHook {
  private AddsShutdownHook() {}

  /** Adds one. */
  public static void add() {
    Runtime.getRuntime().addShutdownHook(new Thread(() -> {}));
  }
}
