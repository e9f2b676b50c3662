package io.agentanalytics.cli;

/** How much the command says beside its results. */
enum Verbosity {
  /** Neither warnings nor progress. */
  QUIET,
  NORMAL,
  /** Also what is tried and why it fails. */
  VERBOSE
}
