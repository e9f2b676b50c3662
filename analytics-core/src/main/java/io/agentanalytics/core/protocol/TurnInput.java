package io.agentanalytics.core.protocol;

import java.util.List;

/** The input of a turn in wire form (protocol.md 5.1). */
public record TurnInput(List<InputPart> input) {
  public TurnInput {
    input = List.copyOf(input);
  }
}
