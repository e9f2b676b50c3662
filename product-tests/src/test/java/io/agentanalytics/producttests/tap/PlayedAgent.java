package io.agentanalytics.producttests.tap;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;

/** Plays the server of a session on its standard streams, in a JVM of its own. */
final class PlayedAgent {
  private static final String COMMAND = "\"aggregatedOutput\":\"";

  private PlayedAgent() {}

  /**
   * Plays the session to the end of standard input.
   *
   * @param arguments text before the first frame, characters of output of the command
   */
  public static void main(String[] arguments) throws IOException {
    var out = new PrintStream(System.out, false, UTF_8);
    var in = new BufferedReader(new InputStreamReader(System.in, UTF_8));
    var output = "x".repeat(Integer.parseInt(arguments[1]));
    out.print(arguments[0]);
    for (var frame : PlayedSession.read().frames()) {
      if (frame.fromClient()) {
        in.readLine();
      } else {
        out.print(
            frame.message().contains("\"item/completed\"")
                ? frame.message().replace(COMMAND, COMMAND + output)
                : frame.message());
        out.print('\n');
        out.flush();
      }
    }
    in.readLine();
  }
}
