package io.agentanalytics.cli;

import io.agentanalytics.api.ConfigurationException;
import io.agentanalytics.api.RecordingException;
import io.agentanalytics.core.file.FileProblem;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;

/** Says why a command ended early: without a stack trace, unless one was asked for. */
final class Explanation {
  private Explanation() {}

  /**
   * Tells a problem.
   *
   * @return the exit code that it ends the command with
   */
  static int of(Throwable problem, PrintWriter err, Verbosity verbosity) {
    if (problem instanceof ConfigurationException configuration) {
      configuration.problems().forEach(each -> say(each, err));
    } else if (problem instanceof RecordingException) {
      say(String.valueOf(problem.getMessage()), err);
    } else if (problem instanceof OutputException output) {
      if (output.readerIsGone()) {
        return ExitCode.READER_GONE;
      }
      say(String.valueOf(problem.getMessage()), err);
    } else if (problem instanceof UncheckedIOException && problem.getCause() != null) {
      return of(problem.getCause(), err, verbosity);
    } else if (problem instanceof IOException io) {
      String file = io instanceof java.nio.file.FileSystemException at ? at.getFile() + ": " : "";
      say(file + "cannot be read or written: " + FileProblem.reason(io), err);
    } else {
      return fault(problem, err, verbosity);
    }
    return ExitCode.USAGE;
  }

  private static int fault(Throwable problem, PrintWriter err, Verbosity verbosity) {
    if (problem instanceof OutOfMemoryError) {
      say("out of memory; ANALYTICS_JAVA_OPTS=-Xmx2g gives it 2 GiB", err);
      return ExitCode.FAULT;
    }
    StackTraceElement[] trace = problem.getStackTrace();
    say(
        "internal error: "
            + problem.getClass().getName()
            + (trace.length == 0 ? "" : " at " + trace[0])
            + "; this is a fault of the command, please report it with what --verbose says",
        err);
    if (verbosity == Verbosity.VERBOSE) {
      for (Throwable cause = problem; cause != null; cause = cause.getCause()) {
        say("debug: " + cause.getClass().getName(), err); // Messages may hold a payload.
        for (StackTraceElement call : cause.getStackTrace()) {
          say("debug:   at " + call, err);
        }
      }
    }
    return ExitCode.FAULT;
  }

  private static void say(String line, PrintWriter err) {
    err.println("analytics: " + line);
  }
}
