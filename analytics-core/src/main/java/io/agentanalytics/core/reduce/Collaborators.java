package io.agentanalytics.core.reduce;

import io.agentanalytics.api.Switch;
import io.agentanalytics.core.lines.DiffReading;
import io.agentanalytics.core.state.StateStore;

/** The parts of a reducer, each with its own slice of state. */
record Collaborators(
    ConnectionReducer connections,
    ThreadReducer threads,
    TurnReducer turns,
    RequestReducer requests,
    ReviewReducer reviews,
    ToolItemReducer toolItems,
    SessionEvents sessionEvents,
    UsageEvents usageEvents,
    SkillEvents skills) {

  static Collaborators of(ReducerOptions options, StateStore state) {
    DiffReading reading =
        options.isOn(Switch.EXACT_DIFFS) ? DiffReading.EXACT : DiffReading.AS_REFERENCE;
    return of(options, new AcceptedLines(DiffSummary.of(options.profile(), reading)), state);
  }

  static Collaborators of(ReducerOptions options, AcceptedLines acceptedLines, StateStore state) {
    ConnectionReducer connections = new ConnectionReducer(options, state);
    ThreadReducer threads = new ThreadReducer(connections, state);
    TurnEvents turnEvents = new TurnEvents(options.environment(), acceptedLines);
    CompletedItems completedItems =
        options.isOn(Switch.ITEMS_ONCE)
            ? CompletedItems.remembered(state)
            : CompletedItems.forgotten();
    TurnReducer turns = new TurnReducer(threads, turnEvents, completedItems, state);
    ReviewReducer reviews = new ReviewReducer(threads, state);
    return new Collaborators(
        connections,
        threads,
        turns,
        new RequestReducer(threads, turns, state),
        reviews,
        new ToolItemReducer(threads, turns, reviews, completedItems, options, state),
        new SessionEvents(threads),
        new UsageEvents(connections),
        new SkillEvents(connections));
  }
}
