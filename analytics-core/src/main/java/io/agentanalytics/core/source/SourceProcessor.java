package io.agentanalytics.core.source;

import static java.util.Objects.requireNonNull;

import io.agentanalytics.api.Diagnostic;
import io.agentanalytics.api.DiagnosticKind;
import io.agentanalytics.api.SourceId;
import io.agentanalytics.api.fact.Confidence;
import io.agentanalytics.api.fact.LookedUp;
import io.agentanalytics.api.fact.ObservedFact;
import io.agentanalytics.api.fact.PlacedFact;
import io.agentanalytics.core.filter.ClientFilter;
import io.agentanalytics.core.filter.Refusal;
import io.agentanalytics.core.frame.Frame;
import io.agentanalytics.core.reduce.AnalyticsReducer;
import io.agentanalytics.core.reduce.Reduction;
import io.agentanalytics.core.repository.Lookups;
import io.agentanalytics.core.session.AppServerSession;
import io.agentanalytics.core.session.FactSink;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Turns the frames and facts of one source into events. It never throws for any input.
 *
 * <p>Not thread-safe: one thread at a time.
 */
public final class SourceProcessor {
  private final SourceId source;
  private final AppServerSession session;
  private final ClientFilter filter = new ClientFilter();
  private final AnalyticsReducer reducer;
  private final Lookups lookups;
  private final Confidence level;
  private final Consumer<PlacedFact> observer;
  private StepCollector step;

  /** The newest input: what counts because time went on behind it belongs to its step. */
  private long stepOrdinal;

  public SourceProcessor(SourceId source, ProcessorOptions options) {
    this(source, options, fact -> {});
  }

  /**
   * @param observer sees every fact that the reducer gets, before it gets it: the session as its
   *     journal
   */
  public SourceProcessor(SourceId source, ProcessorOptions options, Consumer<PlacedFact> observer) {
    this.source = requireNonNull(source, "source");
    this.observer = requireNonNull(observer, "observer");
    this.level = options.confidence();
    this.session = new AppServerSession(options.defaults(), level, new Reduce());
    this.reducer = new AnalyticsReducer(options.reducer());
    this.lookups = options.lookups();
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
    stepOrdinal = frame.ordinal();
    session.onFrame(frame);
    return takeStep();
  }

  /**
   * Takes a fact that a host or a journal recorded.
   *
   * @param ordinal position within the source; facts and frames share one numbering
   */
  public Step onFact(long ordinal, ObservedFact fact) {
    return onFacts(List.of(PlacedFact.at(ordinal, fact)));
  }

  /**
   * Takes the facts of one step of a journal. What one input caused has to come in one call: its
   * events of one type are numbered together.
   */
  public Step onFacts(List<PlacedFact> facts) {
    for (PlacedFact fact : facts) {
      stepOrdinal = fact.step();
      session.advanceTo(fact.observed().observedAtMs());
      take(fact.ordinal(), fact.observed());
    }
    return takeStep();
  }

  private void take(long ordinal, ObservedFact fact) {
    if (fact.confidence().reaches(level)) {
      reduce(ordinal, fact);
    } else {
      step.diagnostic(
          Diagnostic.of(
              DiagnosticKind.BELOW_CONFIDENCE,
              "fact",
              fact.fact().type().word(),
              "confidence",
              fact.confidence().word()));
    }
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
    Optional<Refusal> refusal = filter.refuse(fact.fact());
    if (refusal.isPresent()) {
      step.diagnostic(
          Diagnostic.of(
              DiagnosticKind.FACT_FILTERED,
              "fact",
              fact.fact().type().word(),
              "reason",
              refusal.get().word()));
      return;
    }
    ObservedFact known = withLookups(fact);
    observer.accept(new PlacedFact(ordinal, stepOrdinal, known));
    Reduction reduction = reducer.reduce(known);
    step.events(ordinal, reduction.events());
    reduction.diagnostics().forEach(step::diagnostic);
  }

  /** What comes with a fact was looked up where it was recorded. */
  private ObservedFact withLookups(ObservedFact fact) {
    if (!fact.lookedUp().isNothing()) {
      return fact;
    }
    LookedUp found = lookups.of(fact.fact());
    return found.isNothing() ? fact : fact.with(found);
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
