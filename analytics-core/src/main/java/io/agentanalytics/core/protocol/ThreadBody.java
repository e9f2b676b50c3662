package io.agentanalytics.core.protocol;

import static java.util.Objects.requireNonNull;

import io.agentanalytics.api.protocol.ThreadInfo;

/** The members of the result of opening a thread that facts keep. */
public record ThreadBody(ThreadInfo thread, String model) {
  public ThreadBody {
    requireNonNull(thread, "thread");
    requireNonNull(model, "model");
  }
}
