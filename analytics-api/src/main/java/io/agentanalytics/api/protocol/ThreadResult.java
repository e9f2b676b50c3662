package io.agentanalytics.api.protocol;

import static java.util.Objects.requireNonNull;

/**
 * Result of the three requests that open a thread (protocol.md 4.1).
 *
 * @param opened which of them was answered
 */
public record ThreadResult(ThreadMethod opened, ThreadInfo thread, String model)
    implements ClientResult {
  public ThreadResult {
    requireNonNull(opened, "opened");
    requireNonNull(thread, "thread");
    requireNonNull(model, "model");
  }

  @Override
  public String method() {
    return opened.word();
  }
}
