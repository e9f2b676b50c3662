package io.agentanalytics.cli;

import io.agentanalytics.api.ConfigurationException;
import io.agentanalytics.api.RecordingException;
import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** Entry point of the {@code analytics} command. */
@Command(
    name = "analytics",
    description = "Turns the traffic of a coding agent's app-server into analytics events.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    scope = ScopeType.INHERIT,
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {ReplayCommand.class, TapCommand.class, ExportersCommand.class})
public final class Main implements Runnable {
  @Spec private CommandSpec spec = CommandSpec.create();

  Main() {}

  /**
   * Runs the command and ends the process with its exit code (design section 9).
   *
   * @param arguments sub-command and options
   */
  public static void main(String[] arguments) {
    System.exit(commandLine().execute(arguments));
  }

  /** The command with its way to say what went wrong; tests give it streams of their own. */
  static CommandLine commandLine() {
    return new CommandLine(new Main())
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setExecutionExceptionHandler(Main::explain);
  }

  /** Trouble that a user can mend is told without a stack trace. */
  private static int explain(
      Exception problem, CommandLine command, CommandLine.ParseResult arguments) throws Exception {
    if (!(problem instanceof ConfigurationException) && !(problem instanceof RecordingException)) {
      throw problem;
    }
    PrintWriter err = command.getErr();
    String.valueOf(problem.getMessage()).lines().forEach(line -> err.println("analytics: " + line));
    return ExitCode.USAGE;
  }

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }
}
