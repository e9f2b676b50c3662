package io.agentanalytics.core;

import io.agentanalytics.api.Diagnostic;
import io.agentanalytics.api.ReadingProblem;
import io.agentanalytics.api.SourceId;
import io.agentanalytics.api.exporter.EventRecord;
import io.agentanalytics.api.fact.PlacedFact;

/** Counts what a replay finds and passes it on. */
final class ReplayTally {
  private final ReplayListener listener;
  private long sources;
  private long frames;
  private long facts;
  private long events;
  private long diagnostics;
  private long problems;
  private long restarts;
  private long open;

  ReplayTally(ReplayListener listener) {
    this.listener = listener;
  }

  void source(SourceId source) {
    sources++;
    listener.source(source);
  }

  void frames(long more) {
    frames += more;
  }

  void fact() {
    facts++;
  }

  /** A fact that was derived from frames, or read. */
  void derived(PlacedFact fact) {
    listener.fact(fact);
  }

  void event(EventRecord event) {
    events++;
    listener.event(event);
  }

  void diagnostic(Diagnostic diagnostic, InputPosition position) {
    switch (diagnostic.kind()) {
      case SERVER_RESTARTED -> restarts++;
      case STILL_OPEN -> open++;
      default -> diagnostics++;
    }
    listener.diagnostic(diagnostic, position);
  }

  void problem(ReadingProblem problem) {
    if (problem.isError()) {
      problems++;
    }
    listener.problem(problem);
  }

  void progress(long moreBytes) {
    if (moreBytes > 0) {
      listener.progress(moreBytes);
    }
  }

  ReplayReport toReport() {
    return new ReplayReport(
        sources, frames, facts, events, diagnostics, problems, 0, restarts, open);
  }
}
