package io.agentanalytics.core.intake;

import io.agentanalytics.core.source.SourceProcessor;
import io.agentanalytics.core.source.Step;

/**
 * Something that a source was handed, with its place.
 *
 * @param ordinal position within the source, from 0
 * @param afterGap whether earlier input of the source was refused
 * @param bytes that count towards the limit
 */
record Input(SourceRun run, long ordinal, boolean afterGap, long bytes, Action action) {

  /** What a processor does with it. */
  interface Action {
    Step on(SourceProcessor processor, long ordinal);
  }
}
