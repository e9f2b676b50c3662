package io.agentanalytics.cli;

import io.agentanalytics.api.exporter.ConfigKey;
import io.agentanalytics.core.file.FileProblem;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
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

  @Option(
      names = {"-q", "--quiet"},
      scope = ScopeType.INHERIT,
      description = "Says neither warnings nor progress; what was lost is said all the same.")
  private boolean quiet;

  @Option(
      names = {"-v", "--verbose"},
      scope = ScopeType.INHERIT,
      description = "Also says what is tried, and why it fails.")
  private boolean verbose;

  Main() {}

  /**
   * Runs the command and ends the process with its exit code (design section 9).
   *
   * @param arguments sub-command and options
   */
  public static void main(String[] arguments) {
    StandardOutput out = StandardOutput.install();
    CommandLine command = commandLine();
    PrintWriter err = TerminalWriter.of(command.getErr());
    int exitCode;
    try {
      exitCode = command.execute(arguments);
    } catch (Throwable e) { // Or the JVM ends with 1, which says that lines were broken.
      exitCode = Explanation.of(e, err, Verbosity.NORMAL);
    }
    System.out.flush();
    System.exit(
        out.failure().isPresent() ? withoutOutput(out.failure().get(), exitCode, err) : exitCode);
  }

  /** Nobody may take what is missing for all there was; a reader that has gone wants no more. */
  private static int withoutOutput(IOException failure, int exitCode, PrintWriter err) {
    OutputException problem =
        new OutputException(
            "standard output cannot be written: " + FileProblem.reason(failure), failure);
    boolean isToldOrMeant = exitCode == ExitCode.USAGE || problem.readerIsGone();
    if (isToldOrMeant) {
      return exitCode;
    }
    int ownCode = Explanation.of(problem, err, Verbosity.NORMAL);
    return exitCode == ExitCode.OK ? ownCode : exitCode;
  }

  /** The command with its way to say what went wrong; tests give it streams of their own. */
  static CommandLine commandLine() {
    Main main = new Main();
    return new CommandLine(main)
        .setCaseInsensitiveEnumValuesAllowed(true)
        // Its colours are what the writer below keeps from the terminal.
        .setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF))
        .registerConverter(Path.class, new FilePath())
        .registerConverter(Duration.class, Main::duration)
        .setParameterExceptionHandler(Main::refuse)
        .setExecutionStrategy(main::execute)
        .setExecutionExceptionHandler(
            (problem, command, arguments) ->
                Explanation.of(problem, command.getErr(), main.verbosity()));
  }

  /** All text passes one writer, whoever prints it. */
  private int execute(CommandLine.ParseResult arguments) {
    CommandLine command = arguments.commandSpec().commandLine();
    command.setOut(TerminalWriter.of(command.getOut()));
    command.setErr(TerminalWriter.of(command.getErr()));
    return CommandLog.during(
        command.getErr(), verbosity(), () -> new CommandLine.RunLast().execute(arguments));
  }

  /** The command that a sub-command belongs to. */
  static Main of(CommandSpec subcommand) {
    return (Main) subcommand.root().userObject();
  }

  Verbosity verbosity() {
    if (verbose) {
      return Verbosity.VERBOSE;
    }
    return quiet ? Verbosity.QUIET : Verbosity.NORMAL;
  }

  private static int refuse(ParameterException problem, String[] arguments) {
    CommandLine command = problem.getCommandLine();
    PrintWriter err = TerminalWriter.of(command.getErr());
    err.println("analytics: " + problem.getMessage());
    if (problem instanceof CommandLine.UnmatchedArgumentException unmatched) {
      List<String> near = unmatched.getSuggestions();
      if (!near.isEmpty()) {
        err.println("analytics: did you mean " + String.join(" or ", near) + "?");
      }
    }
    err.println("analytics: see " + command.getCommandSpec().qualifiedName() + " --help");
    return ExitCode.USAGE;
  }

  private static Duration duration(String text) {
    try {
      return ConfigKey.duration("duration", "").parse(text);
    } catch (IllegalArgumentException e) {
      throw new CommandLine.TypeConversionException(e.getMessage());
    }
  }

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }
}
