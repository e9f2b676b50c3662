package io.agentanalytics.testkit.assertions;

import static java.util.Objects.requireNonNull;

import io.agentanalytics.api.event.InitializationMode;
import io.agentanalytics.api.event.ThreadInitializedEvent;
import io.agentanalytics.api.exporter.EventRecord;

/** Asks a thread that began: how, for whom, with which model. */
public final class ThreadAssert extends AbstractEventAssert<ThreadAssert, ThreadInitializedEvent> {
  ThreadAssert(EventRecord actual, Neighbours neighbours) {
    super(actual, neighbours, ThreadInitializedEvent.class, ThreadAssert.class);
  }

  /** It is new. */
  public ThreadAssert wasStarted() {
    return began(InitializationMode.NEW);
  }

  /** It was there before. */
  public ThreadAssert wasResumed() {
    return began(InitializationMode.RESUMED);
  }

  /** It was made from another. */
  public ThreadAssert wasForked() {
    return began(InitializationMode.FORKED);
  }

  private ThreadAssert began(InitializationMode mode) {
    return expect("initialization_mode", mode, event().initializationMode());
  }

  /** An agent of another thread started it. */
  public ThreadAssert isSubagentOf(String parentThreadId) {
    return expect(
        "parent_thread_id",
        requireNonNull(parentThreadId, "parentThreadId"),
        event().parentThreadId());
  }

  /** It has this model. */
  public ThreadAssert hasModel(String model) {
    return expect("model", requireNonNull(model, "model"), event().model());
  }

  /** A client of this name opened it. */
  public ThreadAssert hasClient(String name) {
    return expect(
        "client_name", requireNonNull(name, "name"), event().appServerClient().clientName());
  }
}
