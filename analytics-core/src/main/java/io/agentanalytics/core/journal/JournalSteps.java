package io.agentanalytics.core.journal;

import io.agentanalytics.api.fact.PlacedFact;
import java.util.ArrayList;
import java.util.List;

/**
 * Puts the facts of one step together again, which a journal has on lines that follow each other:
 * events of one step are numbered together. Steps of a source never go back, or two events could
 * have one id.
 *
 * <p>Not thread-safe.
 */
public final class JournalSteps {
  private final List<PlacedFact> open = new ArrayList<>();

  /** The newest input of the source, a frame or a step of facts. */
  private long newest = -1;

  /** Another source begins. */
  public void restart() {
    newest = -1;
  }

  /** A frame has been read, or a run of them; no step is open. */
  public void passed(long ordinal) {
    newest = ordinal;
  }

  /**
   * Whether a fact can come now: it belongs to the open step, or begins one behind all others, with
   * room for more.
   */
  public boolean canFollow(PlacedFact fact) {
    boolean inStep = isOpen() && fact.step() == newest;
    return fact.ordinal() <= fact.step()
        && fact.step() < Long.MAX_VALUE
        && (inStep || fact.step() > newest);
  }

  /** The place of an input that does not name one itself. */
  public long next() {
    return newest + 1;
  }

  /**
   * Takes the next fact, which {@linkplain #canFollow can follow}.
   *
   * @return the facts of the step before, when this one begins another; else nothing
   */
  public List<PlacedFact> add(PlacedFact fact) {
    List<PlacedFact> ended =
        open.isEmpty() || open.get(0).step() == fact.step() ? List.of() : end();
    open.add(fact);
    newest = fact.step();
    return ended;
  }

  /** The facts of the step that is open, which ends with that; nothing when none is. */
  public List<PlacedFact> end() {
    if (open.isEmpty()) {
      return List.of(); // Asked for every frame.
    }
    List<PlacedFact> ended = List.copyOf(open);
    open.clear();
    return ended;
  }

  /** Whether a step is open. */
  public boolean isOpen() {
    return !open.isEmpty();
  }
}
