package io.agentanalytics.core;

import io.agentanalytics.api.Diagnostic;
import io.agentanalytics.api.ReadingProblem;
import io.agentanalytics.api.SourceId;
import io.agentanalytics.api.exporter.EventRecord;
import io.agentanalytics.api.fact.PlacedFact;

/** Takes what a replay finds, in order, on the thread that replays. */
public interface ReplayListener {

  /** A source begins: what follows belongs to it. */
  default void source(SourceId source) {}

  /** A fact that was derived or read, before the events that it causes. */
  default void fact(PlacedFact fact) {}

  /** An event. */
  default void event(EventRecord event) {}

  /** Something that could not be analysed. */
  default void diagnostic(Diagnostic diagnostic) {}

  /** A line that could not be read. */
  default void problem(ReadingProblem problem) {}
}
