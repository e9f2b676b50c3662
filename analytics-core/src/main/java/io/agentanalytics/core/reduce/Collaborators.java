package io.agentanalytics.core.reduce;

import io.agentanalytics.api.Switch;
import io.agentanalytics.core.lines.DiffReading;
import io.agentanalytics.core.state.StateStore;
import java.util.ArrayList;
import java.util.List;

/** The parts of a reducer, each with its own slice of state. */
record Collaborators(
    ConnectionReducer connections,
    ThreadReducer threads,
    TurnReducer turns,
    RequestReducer requests,
    ReviewReducer reviews,
    ToolItemReducer toolItems,
    OpenTurns openTurns,
    SessionEvents sessionEvents,
    UsageEvents usageEvents,
    SkillEvents skills) {

  /** What has begun and not ended: reviews, turns, and tool items of turns that run. */
  List<StillOpen> open() {
    List<StillOpen> open = new ArrayList<>(reviews.open());
    open.addAll(openTurns.all());
    open.addAll(toolItems.open(openTurns));
    return open;
  }

  static Collaborators of(ReducerOptions options, StateStore state) {
    DiffReading reading =
        options.isOn(Switch.EXACT_DIFFS) ? DiffReading.EXACT : DiffReading.AS_REFERENCE;
    ConnectionReducer connections = new ConnectionReducer(options, state);
    AcceptedLines acceptedLines = new AcceptedLines(DiffSummary.of(connections::profile, reading));
    return of(options, connections, acceptedLines, state);
  }

  static Collaborators of(
      ReducerOptions options,
      ConnectionReducer connections,
      AcceptedLines acceptedLines,
      StateStore state) {
    ThreadReducer threads = new ThreadReducer(connections, state);
    TurnEvents turnEvents = new TurnEvents(options.environment(), acceptedLines);
    CompletedItems completedItems =
        options.isOn(Switch.ITEMS_ONCE)
            ? CompletedItems.remembered(state)
            : CompletedItems.forgotten();
    TurnReducer turns =
        new TurnReducer(threads, turnEvents, completedItems, connections::profile, state);
    ReviewReducer reviews = new ReviewReducer(threads, connections::profile, state);
    return new Collaborators(
        connections,
        threads,
        turns,
        new RequestReducer(threads, turns, state),
        reviews,
        new ToolItemReducer(
            threads, turns, reviews, completedItems, connections::profile, options, state),
        new OpenTurns(state),
        new SessionEvents(threads, turns),
        new UsageEvents(connections),
        new SkillEvents(connections));
  }
}
