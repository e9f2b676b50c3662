package io.agentanalytics.core.source;

import static java.util.Objects.requireNonNull;

import io.agentanalytics.api.Diagnostic;
import io.agentanalytics.api.DiagnosticKind;
import io.agentanalytics.api.SourceId;
import io.agentanalytics.api.Switch;
import io.agentanalytics.api.fact.AnalyticsFact;
import io.agentanalytics.api.fact.Confidence;
import io.agentanalytics.api.fact.LookedUp;
import io.agentanalytics.api.fact.ObservedFact;
import io.agentanalytics.api.fact.PlacedFact;
import io.agentanalytics.core.catalog.EventProfile;
import io.agentanalytics.core.filter.ClientFilter;
import io.agentanalytics.core.filter.FilterState;
import io.agentanalytics.core.filter.Refusal;
import io.agentanalytics.core.frame.Frame;
import io.agentanalytics.core.frame.IdleRun;
import io.agentanalytics.core.reduce.AnalyticsReducer;
import io.agentanalytics.core.reduce.Reduction;
import io.agentanalytics.core.repository.Lookups;
import io.agentanalytics.core.session.AppServerSession;
import io.agentanalytics.core.session.FactSink;
import io.agentanalytics.core.state.StateCell;
import io.agentanalytics.core.state.StateStore;
import io.agentanalytics.core.state.structure.StructureException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Turns the frames and facts of one source into events. It never throws for any input.
 *
 * <p>Not thread-safe: one thread at a time.
 */
public final class SourceProcessor {
  private final SourceId source;
  private final StateStore state;
  private final StateCell<Place> place;
  private final AppServerSession session;
  private ClientFilter filter = new ClientFilter();
  private final AnalyticsReducer reducer;
  private final Lookups lookups;
  private final Confidence level;
  private final boolean burnsRefusedUses;
  private final Consumer<PlacedFact> observer;
  private StepCollector step;

  /** The newest input: what counts because time went on behind it belongs to its step. */
  private long stepOrdinal;

  /**
   * What is not in the parts of the session and the reducer.
   *
   * @param stepOrdinal of the newest input
   */
  private record Place(SourceId source, long stepOrdinal, FilterState filter) {}

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
    this.level = options.session().level();
    this.burnsRefusedUses = !options.session().switches().contains(Switch.REFUSED_USES);
    this.state =
        new StateStore(options.reducer().limits(), forgotten -> step.diagnostic(forgotten));
    this.place = state.cell("place", Place.class, new Place(source, 0, new ClientFilter().state()));
    this.session = new AppServerSession(options.session(), new Reduce(), this::release, state);
    this.reducer = new AnalyticsReducer(options.reducer(), state);
    this.lookups = options.lookups();
    this.step = new StepCollector(source);
  }

  /**
   * A processor that goes on exactly where another one was.
   *
   * @param snapshot of the other one
   * @param options as those of the other one; profile and look-ups may differ
   * @throws StructureException if the bytes are no snapshot, are damaged, or come from a release or
   *     options with other state
   */
  public static SourceProcessor restore(
      byte[] snapshot, SourceId source, ProcessorOptions options, Consumer<PlacedFact> observer) {
    SourceProcessor restored = new SourceProcessor(source, options, observer);
    restored.state.load(snapshot);
    Place place = restored.place.get();
    if (!place.source().equals(source)) {
      throw new StructureException("the state is that of source " + place.source().value());
    }
    restored.stepOrdinal = place.stepOrdinal();
    restored.filter = new ClientFilter(place.filter());
    return restored;
  }

  /**
   * All state between two inputs, session included, as bytes: versioned and compressed. It holds
   * texts of the session, diffs above all, and has to be kept as private as the session itself.
   */
  public byte[] snapshot() {
    place.set(new Place(source, stepOrdinal, filter.state()));
    return state.save();
  }

  /** How much is remembered, by kind of state. */
  public Map<String, Long> stateSizes() {
    return state.sizes();
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
    state.advanceTo(frame.atMs());
    session.onFrame(frame);
    return takeStep();
  }

  /** Whether something waits for time to go on, so that each frame may cause an event. */
  public boolean isWaiting() {
    return session.isWaiting();
  }

  /** Takes idle frames while nothing {@link #isWaiting()}: so they cause nothing. */
  public void onIdle(IdleRun run) {
    stepOrdinal = run.lastOrdinal();
    state.advanceTo(run.firstAtMs());
    state.advanceTo(run.lastAtMs());
    session.onIdle(run);
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
      state.advanceTo(fact.observed().observedAtMs());
      session.advanceTo(fact.observed().observedAtMs());
      take(fact.ordinal(), fact.observed());
    }
    return takeStep();
  }

  /**
   * A fact that a host recorded was refused for want of room. Without {@link Switch#REFUSED_USES},
   * what it used is not reported for its turn any more, as in the reference (reduction.md 9.4).
   */
  public void onRefused(AnalyticsFact fact) {
    if (burnsRefusedUses) {
      filter.lost(fact);
    }
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
    state.advanceTo(observedAtMs);
    session.advanceTo(observedAtMs);
    return takeStep();
  }

  /** The input ended: nothing is held back any longer, and what is still open is told. */
  public Step finish() {
    session.finish();
    reducer.open(state.newestMs()).forEach(step::diagnostic);
    return takeStep();
  }

  private EventProfile release() {
    return reducer.profile();
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
    if (!reduction.events().isEmpty()) {
      step.events(ordinal, known.observedAtMs(), reducer.profile(), reduction.events());
    }
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
