package io.agentanalytics.testkit.session;

/** How a thread comes into a session (protocol.md 4.1, 4.3). */
enum ThreadOpening {
  START("thread/start", true, false),
  RESUME("thread/resume", false, true),
  FORK("thread/fork", true, true),
  /** An agent starts it: no client asks for it, and nothing but a status announces it. */
  SPAWN("", false, false);

  private final String method;
  private final boolean announced;
  private final boolean withPast;

  ThreadOpening(String method, boolean announced, boolean withPast) {
    this.method = method;
    this.announced = announced;
    this.withPast = withPast;
  }

  String method() {
    return method;
  }

  /** Whether all clients are told that it has started. */
  boolean isAnnounced() {
    return announced;
  }

  /** Whether it may have turns already. */
  boolean isWithPast() {
    return withPast;
  }
}
