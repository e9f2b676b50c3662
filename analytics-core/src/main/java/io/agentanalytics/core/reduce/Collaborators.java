package io.agentanalytics.core.reduce;

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
    StateLimits limits = options.limits();
    ConnectionReducer connections = new ConnectionReducer(options);
    ThreadReducer threads = new ThreadReducer(connections, limits);
    TurnEvents turnEvents =
        new TurnEvents(
            new SandboxPolicies(options.environment()), new AcceptedLines(options.profile()));
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
