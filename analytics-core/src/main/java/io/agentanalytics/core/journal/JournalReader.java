package io.agentanalytics.core.journal;

import io.agentanalytics.api.Diagnostic;
import io.agentanalytics.api.DiagnosticKind;
import io.agentanalytics.api.ReadingProblem;
import io.agentanalytics.api.fact.AnalyticsFact;
import io.agentanalytics.api.fact.Confidence;
import io.agentanalytics.api.fact.FactType;
import io.agentanalytics.api.fact.LookedUp;
import io.agentanalytics.api.fact.ObservedFact;
import io.agentanalytics.api.fact.PlacedFact;
import io.agentanalytics.core.frame.JournalLine;
import io.agentanalytics.core.json.FactCodec;
import io.agentanalytics.core.json.FactHead;
import io.agentanalytics.core.json.MalformedJsonException;
import java.util.Optional;

/**
 * Reads the facts of a journal, whose lines may leave out what the line before them or their place
 * in the file says.
 *
 * <p>Not thread-safe.
 */
public final class JournalReader {
  private long previousAtMs;

  /** A line that is no fact was observed at this time: facts behind it may inherit it. */
  public void passed(long observedAtMs) {
    previousAtMs = Math.max(0, observedAtMs);
  }

  /** When the newest line was observed, ms since the Unix epoch. */
  public long previousAtMs() {
    return previousAtMs;
  }

  /** Reads a line; it never throws, whatever the line holds. */
  public LineReading read(JournalLine line) {
    try {
      FactHead head = FactCodec.head(line.json());
      previousAtMs = head.observedAtMs().orElse(previousAtMs);
      Optional<FactType> type = head.type().known();
      return type.isPresent()
          ? new LineReading.Fact(place(head, line, FactCodec.fact(type.get(), line.json())))
          : new LineReading.Skipped(unknownType(line, head.type().text()));
    } catch (MalformedJsonException e) {
      return FactCodec.isInsideMessage(e.member())
          ? new LineReading.Skipped(unreadable(line, e))
          : new LineReading.Invalid(
              new ReadingProblem(
                  ReadingProblem.Kind.BROKEN_LINE,
                  line.file(),
                  line.line(),
                  e.member(),
                  e.problem()));
    }
  }

  private PlacedFact place(FactHead head, JournalLine line, AnalyticsFact fact) {
    long ordinal = head.ordinal().orElse(line.ordinal());
    return new PlacedFact(
        ordinal,
        head.step().orElse(ordinal),
        new ObservedFact(
            previousAtMs,
            head.confidence().orElse(Confidence.EXACT),
            fact,
            head.lookedUp().orElse(LookedUp.NOTHING)));
  }

  private static Diagnostic unknownType(JournalLine line, String type) {
    return Diagnostic.of(
        DiagnosticKind.UNKNOWN_FACT_TYPE,
        "type",
        type,
        "file",
        line.file(),
        "line",
        Long.toString(line.line()));
  }

  private static Diagnostic unreadable(JournalLine line, MalformedJsonException e) {
    return Diagnostic.of(
        DiagnosticKind.UNREADABLE_MESSAGE,
        "method",
        "",
        "member",
        e.member(),
        "problem",
        e.problem(),
        "file",
        line.file(),
        "line",
        Long.toString(line.line()));
  }
}
