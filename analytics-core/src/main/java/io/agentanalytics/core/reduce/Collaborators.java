package io.agentanalytics.core.reduce;

import io.agentanalytics.core.lines.DiffReading;

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

  static Collaborators of(ReducerOptions options) {
    return of(
        options, new AcceptedLines(DiffSummary.of(options.profile(), DiffReading.AS_REFERENCE)));
  }

  static Collaborators of(ReducerOptions options, AcceptedLines acceptedLines) {
    StateLimits limits = options.limits();
    ConnectionReducer connections = new ConnectionReducer(options);
    ThreadReducer threads = new ThreadReducer(connections, limits);
    TurnEvents turnEvents = new TurnEvents(options.environment(), acceptedLines);
    TurnReducer turns = new TurnReducer(threads, turnEvents, limits);
    ReviewReducer reviews = new ReviewReducer(threads, limits);
    return new Collaborators(
        connections,
        threads,
        turns,
        new RequestReducer(threads, turns, limits),
        reviews,
        new ToolItemReducer(threads, turns, reviews, limits),
        new SessionEvents(threads),
        new UsageEvents(connections),
        new SkillEvents(connections));
  }
}
