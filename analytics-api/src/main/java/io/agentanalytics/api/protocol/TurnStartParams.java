package io.agentanalytics.api.protocol;

import static java.util.Objects.requireNonNull;

import java.util.List;

/** Params of {@code turn/start} (protocol.md 5.1). */
public record TurnStartParams(String threadId, List<UserInput> input) implements TurnInputParams {
  public TurnStartParams {
    requireNonNull(threadId, "threadId");
    input = List.copyOf(input);
  }

  @Override
  public String method() {
    return "turn/start";
  }
}
