package io.agentanalytics.cli.summary;

import io.agentanalytics.api.Diagnostic;
import io.agentanalytics.api.ReadingProblem;
import io.agentanalytics.api.event.AnalyticsEvent;
import io.agentanalytics.core.InputPosition;
import io.agentanalytics.core.ReplayReport;
import java.io.PrintWriter;
import java.util.List;

/** Adds up replayed sessions for a person who wants to know what happened in them. */
public final class Summary {
  private final List<Section> sections =
      List.of(
          new ReviewSection(),
          new ToolSection(),
          new TurnSection(),
          new LineSection(),
          new EventSection());
  private final StillOpen stillOpen = new StillOpen();
  private final LeftOut leftOut = new LeftOut();
  private ReplayReport report = ReplayReport.EMPTY;

  /** Takes an event. */
  public void add(AnalyticsEvent event) {
    sections.forEach(section -> section.add(event));
  }

  /** Takes something that has to be known of an input, and where it was found. */
  public void add(Diagnostic diagnostic, InputPosition position) {
    switch (diagnostic.kind()) {
      case STILL_OPEN -> stillOpen.add(diagnostic);
      case SERVER_RESTARTED -> {
        // The report counts them.
      }
      default -> leftOut.add(diagnostic, position);
    }
  }

  /** Takes a line that could not be read. */
  public void add(ReadingProblem problem) {
    leftOut.add(problem);
  }

  /** Takes the counts of an input that has been replayed. */
  public void add(ReplayReport input) {
    report = report.plus(input);
  }

  /** Prints all sections that have something to say. */
  public void print(PrintWriter out) {
    Page page = new Page(out);
    page.row("sessions", Page.number(report.sources()), "");
    page.row("frames", Page.number(report.frames()), "");
    if (report.facts() > 0) {
      page.row("recorded facts", Page.number(report.facts()), "");
    }
    if (report.restarts() > 0) {
      page.row("server restarts", Page.number(report.restarts()), "");
    }
    sections.forEach(section -> section.print(page));
    stillOpen.print(page);
    leftOut.print(page);
    out.flush();
  }
}
