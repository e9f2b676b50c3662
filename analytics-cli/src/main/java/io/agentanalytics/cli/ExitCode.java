package io.agentanalytics.cli;

/**
 * How a command ends (design section 9). A signal ends it with 128 and its number, as shells say.
 */
final class ExitCode {
  static final int OK = 0;

  /** Something could not be read. */
  static final int BROKEN_INPUT = 1;

  /** The command line, the configuration, an input or an output is not usable. */
  static final int USAGE = 2;

  /** Delivery lost something. */
  static final int LOST = 3;

  /** A fault of the command itself, or no memory. */
  static final int FAULT = 70;

  /** Whoever read the output has gone: what SIGPIPE ends others with. */
  static final int READER_GONE = 141;

  private ExitCode() {}
}
