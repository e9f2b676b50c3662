package io.agentanalytics.exporters.console;

/** What a line looks like. */
public enum ConsoleFormat {
  /** Time, kind, thread and the essentials, for people. */
  TEXT,
  /** The event as JSON, as an HTTP body carries it. */
  JSON
}
