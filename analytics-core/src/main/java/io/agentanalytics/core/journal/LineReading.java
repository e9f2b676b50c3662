package io.agentanalytics.core.journal;

import static java.util.Objects.requireNonNull;

import io.agentanalytics.api.Diagnostic;
import io.agentanalytics.api.ReadingProblem;
import io.agentanalytics.api.fact.PlacedFact;

/** What a line of a journal gave. */
public sealed interface LineReading {

  /** A fact. */
  record Fact(PlacedFact placed) implements LineReading {
    public Fact {
      requireNonNull(placed, "placed");
    }
  }

  /** The line is in order, but this release does not understand the fact in it. */
  record Skipped(Diagnostic why) implements LineReading {
    public Skipped {
      requireNonNull(why, "why");
    }
  }

  /** The line is invalid (facts.md 1). */
  record Invalid(ReadingProblem problem) implements LineReading {
    public Invalid {
      requireNonNull(problem, "problem");
    }
  }
}
