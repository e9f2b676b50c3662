package io.agentanalytics.producttests.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.agentanalytics.api.Diagnostic;
import io.agentanalytics.api.ReadingProblem;
import io.agentanalytics.api.SourceId;
import io.agentanalytics.api.exporter.EventRecord;
import io.agentanalytics.api.fact.PlacedFact;
import io.agentanalytics.core.InputPosition;
import io.agentanalytics.core.JournalWriter;
import io.agentanalytics.core.ReplayInput;
import io.agentanalytics.core.ReplayListener;
import io.agentanalytics.core.SessionReplay;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;

/** All that a replay tells, in order, as texts; and its journal. */
final class Story implements ReplayListener {
  private final List<String> told = new ArrayList<>();
  private final JournalWriter journal;
  private long sequence;

  private Story(JournalWriter journal) {
    this.journal = journal;
  }

  static List<String> of(SessionReplay replay, ReplayInput input) {
    var journal = new ByteArrayOutputStream();
    List<String> told;
    try (JournalWriter writer = JournalWriter.to(journal)) {
      var story = new Story(writer);
      var report = replay.replay(input, story);
      told = story.told;
      told.add(report.toString());
    }
    told.add(journal.toString(UTF_8));
    return told;
  }

  @Override
  public void source(SourceId source) {
    journal.source(source);
    sequence = 0;
    told.add("source " + source);
  }

  @Override
  public void fact(PlacedFact fact) {
    journal.fact(fact);
  }

  @Override
  public void event(EventRecord event) {
    if (event.sequence() != sequence++) {
      throw new AssertionError("a gap before record " + event.sequence());
    }
    told.add(
        String.join(
            " ",
            event.id().toString(),
            event.source().value(),
            "" + event.ordinal(),
            "" + event.fact(),
            event.confidence().word(),
            "" + event.isSourceIncomplete(),
            UTF_8.decode(event.json()),
            event.event().toString()));
  }

  @Override
  public void diagnostic(Diagnostic diagnostic, InputPosition position) {
    told.add(position + " " + diagnostic);
  }

  @Override
  public void problem(ReadingProblem problem) {
    told.add(problem.kind() + " " + problem);
  }
}
