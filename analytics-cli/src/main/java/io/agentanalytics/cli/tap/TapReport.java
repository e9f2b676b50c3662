package io.agentanalytics.cli.tap;

import java.util.List;

/**
 * How a tap has ended.
 *
 * @param exitCode of the command, 128 + n for a signal
 * @param losses what could not be recorded or analysed, for people
 * @param notes what passed that was no message, for people
 */
public record TapReport(int exitCode, List<String> losses, List<String> notes) {
  public TapReport {
    losses = List.copyOf(losses);
    notes = List.copyOf(notes);
  }
}
