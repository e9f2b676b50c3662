package io.agentanalytics.exporters.codex;

/**
 * Which events share a request. Accepted-line events always go alone (reduction.md 10.2), so that
 * one batch can take several requests in either case.
 */
public enum Grouping {
  /** All neighbours of a batch: few requests. */
  BATCH,
  /** The events of one fact, as the reference sends them: more requests, the same bodies. */
  FACT
}
