package io.agentanalytics.exporters.jsonl;

/** When the disk is told to keep what was written, so that it outlives a power failure. */
public enum FsyncPolicy {
  /** The operating system decides; a crash of the process alone loses nothing. */
  NEVER,
  /** At the end of each batch, and a batch counts as delivered only after it. */
  BATCH,
  /** Every so often, in the background. */
  INTERVAL
}
