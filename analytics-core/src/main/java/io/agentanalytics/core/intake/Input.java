package io.agentanalytics.core.intake;

import io.agentanalytics.api.fact.AnalyticsFact;
import io.agentanalytics.core.source.SourceProcessor;
import io.agentanalytics.core.source.Step;
import java.util.List;

/**
 * Something that a source was handed, with its place.
 *
 * @param ordinal position within the source, from 0
 * @param afterGap whether earlier input of the source was refused
 * @param bytes that count towards the limit
 * @param refusedUses uses of apps and plugins that found no room since the input before
 */
record Input(
    SourceRun run,
    long ordinal,
    boolean afterGap,
    long bytes,
    List<AnalyticsFact> refusedUses,
    Action action) {
  Input {
    refusedUses = List.copyOf(refusedUses);
  }

  /** What a processor does with it. */
  interface Action {
    Step on(SourceProcessor processor, long ordinal);
  }
}
