package io.agentanalytics.core;

/**
 * What a replay has read and found.
 *
 * @param sources runs of an app-server
 * @param frames JSON-RPC messages
 * @param facts lines of a journal
 * @param events analytics events
 * @param diagnostics things that could not be analysed
 * @param problems lines that could not be read; a cut last line is none
 * @param unopened inputs that could not be opened
 * @param restarts of a server within a source
 * @param open questions, turns and tool items that had not ended when their source did; {@link
 *     ReplayListener#diagnostic} names them
 */
public record ReplayReport(
    long sources,
    long frames,
    long facts,
    long events,
    long diagnostics,
    long problems,
    long unopened,
    long restarts,
    long open) {
  /** Nothing was read. */
  public static final ReplayReport EMPTY = new ReplayReport(0, 0, 0, 0, 0, 0, 0, 0, 0);

  /** An input that could not be opened. */
  static final ReplayReport UNOPENED = new ReplayReport(0, 0, 0, 0, 0, 0, 1, 0, 0);

  /** Both together. */
  public ReplayReport plus(ReplayReport other) {
    return new ReplayReport(
        sources + other.sources,
        frames + other.frames,
        facts + other.facts,
        events + other.events,
        diagnostics + other.diagnostics,
        problems + other.problems,
        unopened + other.unopened,
        restarts + other.restarts,
        open + other.open);
  }
}
