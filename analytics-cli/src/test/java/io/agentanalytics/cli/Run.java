package io.agentanalytics.cli;

import java.io.PrintWriter;
import java.io.StringWriter;

/** One run of the command with what it printed. */
record Run(int exitCode, String out, String err) {

  static Run of(String... arguments) {
    var out = new StringWriter();
    var err = new StringWriter();
    int exitCode =
        Main.commandLine()
            .setOut(new PrintWriter(out, true))
            .setErr(new PrintWriter(err, true))
            .execute(arguments);
    return new Run(exitCode, out.toString(), err.toString());
  }
}
