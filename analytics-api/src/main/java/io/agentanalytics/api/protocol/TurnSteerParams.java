package io.agentanalytics.api.protocol;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * Params of {@code turn/steer} (protocol.md 5.3).
 *
 * @param expectedTurnId the turn that the client believes to be running
 */
public record TurnSteerParams(String threadId, String expectedTurnId, List<UserInput> input)
    implements TurnInputParams {
  public TurnSteerParams {
    requireNonNull(threadId, "threadId");
    requireNonNull(expectedTurnId, "expectedTurnId");
    input = List.copyOf(input);
  }

  @Override
  public String method() {
    return "turn/steer";
  }
}
