package io.agentanalytics.cli;

import io.agentanalytics.api.Diagnostic;
import io.agentanalytics.api.ReadingProblem;
import io.agentanalytics.api.RecordingException;
import io.agentanalytics.api.exporter.EventRecord;
import io.agentanalytics.cli.summary.Summary;
import io.agentanalytics.core.InputPosition;
import io.agentanalytics.core.LaneWriter;
import io.agentanalytics.core.ReplayInput;
import io.agentanalytics.core.ReplayListener;
import io.agentanalytics.core.ReplayReport;
import java.io.PrintWriter;

/** Hands what a replay finds to the summary, the file of events, the exporters and the person. */
final class ReplayOutput implements ReplayListener {
  /** Of one input; what follows is only counted. */
  private static final int MAX_PROBLEMS_SHOWN = 20;

  private final Summary summary;
  private final EventWriter writer;
  private final LaneWriter lanes;
  private final ProgressLine progress;
  private final PrintWriter err;
  private final Interruption interruption;
  private long problems;

  ReplayOutput(
      Summary summary,
      EventWriter writer,
      LaneWriter lanes,
      ProgressLine progress,
      PrintWriter err,
      Interruption interruption) {
    this.summary = summary;
    this.writer = writer;
    this.lanes = lanes;
    this.progress = progress;
    this.err = err;
    this.interruption = interruption;
  }

  @Override
  public void inputBegins(ReplayInput input) {
    problems = 0;
  }

  @Override
  public void event(EventRecord event) {
    interruption.check();
    summary.add(event.event());
    writer.write(event.json());
    lanes.event(event);
  }

  @Override
  public void diagnostic(Diagnostic diagnostic, InputPosition position) {
    summary.add(diagnostic, position);
  }

  @Override
  public void problem(ReadingProblem problem) {
    summary.add(problem);
    interruption.check();
    problems++;
    if (problems <= MAX_PROBLEMS_SHOWN) {
      say(problem.toString());
    }
  }

  @Override
  public void inputEnds(ReplayInput input, ReplayReport report) {
    if (problems > MAX_PROBLEMS_SHOWN) {
      say("and " + (problems - MAX_PROBLEMS_SHOWN) + " more problems");
    }
  }

  @Override
  public void unopened(ReplayInput input, RecordingException problem) {
    say(String.valueOf(problem.getMessage()));
  }

  @Override
  public void progress(long moreBytes) {
    interruption.check();
    progress.moved(moreBytes);
  }

  private void say(String text) {
    progress.end();
    err.println("analytics: " + text);
  }
}
