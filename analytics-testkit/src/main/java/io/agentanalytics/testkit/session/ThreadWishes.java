package io.agentanalytics.testkit.session;

import static java.util.Objects.requireNonNull;

import io.agentanalytics.api.fact.ReasoningSummary;
import io.agentanalytics.api.protocol.ReasoningEffort;
import io.agentanalytics.api.protocol.ThreadSource;
import org.jspecify.annotations.Nullable;

/**
 * What a client can want when it opens a thread (protocol.md 4.1); the server grants all of it.
 * Unless told otherwise the model is {@code gpt-5.4} of {@code openai}, commands may write to the
 * working directory, and the agent asks the user when it needs more.
 */
public abstract class ThreadWishes extends Wishes<ThreadScript> {
  private final ThreadState state;
  private final ThreadOpening opening;
  private boolean withTurns = true;

  ThreadWishes(Wire wire, ThreadState state, ThreadOpening opening) {
    super(wire);
    this.state = state;
    this.opening = opening;
  }

  @Override
  void wish(String name, @Nullable Object value) {
    state.settings().want(name, value);
    state.settings().setIfInForce(name, value);
  }

  /** The provider of the model. */
  public ThreadScript modelProvider(String value) {
    return take("modelProvider", requireNonNull(value, "value"));
  }

  /** How hard the model thinks; as it likes unless set. */
  public ThreadScript effort(ReasoningEffort value) {
    describe();
    state.settings().configure("model_reasoning_effort", value);
    state.settings().setIfInForce("reasoningEffort", value);
    return self();
  }

  /** How the model sums up its reasoning. */
  public ThreadScript reasoningSummary(ReasoningSummary value) {
    describe();
    state.settings().configure("model_reasoning_summary", value);
    return self();
  }

  /** What commands may touch. */
  public ThreadScript sandbox(ScriptedSandbox value) {
    describe();
    value.mode().ifPresent(mode -> state.settings().want("sandbox", mode));
    state.settings().setIfInForce("sandbox", value.policy());
    return self();
  }

  /** The thread is not kept. */
  public ThreadScript ephemeral() {
    state.setEphemeral();
    return take("ephemeral", true);
  }

  /** Who asked for the thread. */
  public ThreadScript threadSource(ThreadSource value) {
    state.setThreadSource(requireNonNull(value, "value"));
    return take("threadSource", value);
  }

  /** What the server calls the origin of the thread: {@code cli}, {@code vscode}, {@code exec}. */
  public ThreadScript source(String word) {
    describe();
    state.setSource(requireNonNull(word, "word"));
    return self();
  }

  /** The client does not want to see earlier turns when it resumes or forks. */
  public ThreadScript withoutTurns() {
    withTurns = false;
    return opening.isWithPast() ? take("excludeTurns", true) : self();
  }

  boolean isWithTurns() {
    return withTurns;
  }
}
