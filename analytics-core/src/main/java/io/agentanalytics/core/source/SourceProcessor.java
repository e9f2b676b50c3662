package io.agentanalytics.core.source;

import static java.util.Objects.requireNonNull;

import io.agentanalytics.api.Diagnostic;
import io.agentanalytics.api.SourceId;
import io.agentanalytics.api.fact.ObservedFact;
import io.agentanalytics.core.frame.Frame;
import io.agentanalytics.core.reduce.AnalyticsReducer;
import io.agentanalytics.core.reduce.Reduction;
import io.agentanalytics.core.session.AppServerSession;
import io.agentanalytics.core.session.FactSink;

/**
 * Turns the frames and facts of one source into events. It never throws for any input.
 *
 * <p>Not thread-safe: one thread at a time.
 */
public final class SourceProcessor {
  private final SourceId source;
  private final AppServerSession session;
  private final AnalyticsReducer reducer;
  private StepCollector step;

  public SourceProcessor(SourceId source, ProcessorOptions options) {
    this.source = requireNonNull(source, "source");
    this.session = new AppServerSession(options.defaults(), options.confidence(), new Reduce());
    this.reducer = new AnalyticsReducer(options.reducer());
    this.step = new StepCollector(source);
  }

  /** The source that is processed. */
  public SourceId source() {
    return source;
  }

  /**
   * Whether the server has accepted a client on a connection: a second success means that a new
   * source has begun.
   */
  public boolean isInitialized(long connection) {
    return session.isInitialized(connection);
  }

  /** Takes the next frame. */
  public Step onFrame(Frame frame) {
    session.onFrame(frame);
    return takeStep();
  }

  /**
   * Takes a fact that a host or a journal recorded.
   *
   * @param ordinal position within the source; facts and frames share one numbering
   */
  public Step onFact(long ordinal, ObservedFact fact) {
    reduce(ordinal, fact);
    return takeStep();
  }

  /**
   * Time went on without input.
   *
   * @param observedAtMs ms since the Unix epoch
   */
  public Step advanceTo(long observedAtMs) {
    session.advanceTo(observedAtMs);
    return takeStep();
  }

  /** The input ended: nothing is held back any longer. */
  public Step finish() {
    session.finish();
    return takeStep();
  }

  private Step takeStep() {
    if (step.isEmpty()) {
      return Step.EMPTY;
    }
    Step taken = step.toStep();
    step = new StepCollector(source);
    return taken;
  }

  private void reduce(long ordinal, ObservedFact fact) {
    Reduction reduction = reducer.reduce(fact);
    step.events(ordinal, reduction.events());
    reduction.diagnostics().forEach(step::diagnostic);
  }

  private final class Reduce implements FactSink {
    @Override
    public void fact(long ordinal, ObservedFact fact) {
      reduce(ordinal, fact);
    }

    @Override
    public void diagnostic(Diagnostic diagnostic) {
      step.diagnostic(diagnostic);
    }
  }
}
