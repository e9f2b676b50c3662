package io.agentanalytics.core.journal;

import io.agentanalytics.api.fact.PlacedFact;
import java.util.ArrayList;
import java.util.List;

/**
 * Puts the facts of one step together again, which a journal has on lines that follow each other:
 * events of one step are numbered together.
 */
public final class JournalSteps {
  private final List<PlacedFact> open = new ArrayList<>();

  /**
   * Takes the next fact.
   *
   * @return the facts of the step before, when this one begins another; else nothing
   */
  public List<PlacedFact> add(PlacedFact fact) {
    List<PlacedFact> ended =
        open.isEmpty() || open.get(0).step() == fact.step() ? List.of() : end();
    open.add(fact);
    return ended;
  }

  /** The facts of the step that is open, which ends with that; nothing when none is. */
  public List<PlacedFact> end() {
    List<PlacedFact> ended = List.copyOf(open);
    open.clear();
    return ended;
  }
}
