package io.agentanalytics.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Entry point of the {@code analytics} command. */
@Command(
    name = "analytics",
    description = "Analyses sessions of a coding agent.",
    mixinStandardHelpOptions = true)
public final class Main implements Runnable {
  Main() {}

  /**
   * Runs the command and ends the process with its exit code.
   *
   * @param arguments sub-command and options
   */
  public static void main(String[] arguments) {
    System.exit(execute(arguments));
  }

  static int execute(String... arguments) {
    return new CommandLine(new Main()).execute(arguments);
  }

  @Override
  public void run() {
    CommandLine.usage(this, System.out);
  }
}
