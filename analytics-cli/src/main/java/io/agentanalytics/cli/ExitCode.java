package io.agentanalytics.cli;

/** How a command ends (design section 9). */
final class ExitCode {
  static final int OK = 0;

  /** Something could not be read. */
  static final int BROKEN_INPUT = 1;

  /** The command line, the configuration or an input is not usable. */
  static final int USAGE = 2;

  /** Delivery lost something. */
  static final int LOST = 3;

  private ExitCode() {}
}
