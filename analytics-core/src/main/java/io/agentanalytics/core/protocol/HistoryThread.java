package io.agentanalytics.core.protocol;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;

/** What the result of opening a thread says of its past (protocol.md 4.2). */
public record HistoryThread(Optional<String> preview, List<HistoryTurn> turns) {
  public HistoryThread {
    requireNonNull(preview, "preview");
    turns = List.copyOf(turns);
  }

  /**
   * Whether a user has written to the thread before, as far as the result tells (wire-derivation.md
   * 6.2).
   */
  public boolean hasUserMessages() {
    return preview.filter(text -> !text.isEmpty()).isPresent()
        || turns.stream()
            .flatMap(turn -> turn.items().stream())
            .anyMatch(item -> item.type().equals("userMessage"));
  }
}
