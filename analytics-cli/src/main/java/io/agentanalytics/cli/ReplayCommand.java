package io.agentanalytics.cli;

import io.agentanalytics.api.Diagnostic;
import io.agentanalytics.api.ReadingProblem;
import io.agentanalytics.api.exporter.EventRecord;
import io.agentanalytics.cli.summary.Summary;
import io.agentanalytics.core.ReplayListener;
import io.agentanalytics.core.ReplayReport;
import io.agentanalytics.core.SessionReplay;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code analytics replay}: recorded sessions in, events and a summary out. */
@Command(
    name = "replay",
    description = "Replays recorded sessions: gives their events, and a summary for people.",
    footer = {
      "",
      "Exit codes: 0 all was read (a cut last line included), 1 lines were broken,",
      "2 the command line, the configuration or an input is not usable."
    })
final class ReplayCommand implements Callable<Integer> {
  /** Of one input; what follows is only counted. */
  private static final int MAX_PROBLEMS_SHOWN = 20;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Mixin private SessionOptions session = new SessionOptions();

  @Option(
      names = "--events",
      paramLabel = "PATH|-",
      description =
          "Writes the events, one JSON object a line, in order; with - to standard output, and the"
              + " summary to standard error.")
  private String events = "";

  @Parameters(
      paramLabel = "FILE|DIR|-",
      arity = "1..*",
      description = "Recordings (.jsonl, .jsonl.gz), folders of them, or - for standard input.")
  private List<String> inputs = List.of();

  @Override
  public Integer call() throws IOException {
    SessionReplay replay = session.toReplay().build();
    Summary summary = new Summary();
    boolean broken = false;
    try (EventWriter writer = writer()) {
      for (String input : Inputs.expand(inputs)) {
        Listener listener = new Listener(summary, writer);
        broken |= replay(replay, input, listener, summary);
        listener.sayHowManyMore();
      }
    }
    summary.print(toPeople());
    return broken ? ExitCode.BROKEN_INPUT : ExitCode.OK;
  }

  private EventWriter writer() {
    if (events.isEmpty()) {
      return EventWriter.none();
    }
    return events.equals(Inputs.STANDARD_INPUT)
        ? EventWriter.to(System.out)
        : EventWriter.to(Path.of(events));
  }

  private PrintWriter toPeople() {
    return events.equals(Inputs.STANDARD_INPUT)
        ? spec.commandLine().getErr()
        : spec.commandLine().getOut();
  }

  /** Whether something of the input could not be read. */
  private static boolean replay(
      SessionReplay replay, String input, ReplayListener listener, Summary summary) {
    ReplayReport report =
        input.equals(Inputs.STANDARD_INPUT)
            ? replay.replay(input, System.in, listener)
            : replay.replay(Path.of(input), listener);
    summary.add(report);
    return report.problems() > 0;
  }

  private final class Listener implements ReplayListener {
    private final Summary summary;
    private final EventWriter writer;
    private long problems;

    Listener(Summary summary, EventWriter writer) {
      this.summary = summary;
      this.writer = writer;
    }

    @Override
    public void event(EventRecord event) {
      summary.add(event.event());
      writer.write(event.json());
    }

    @Override
    public void diagnostic(Diagnostic diagnostic) {
      summary.add(diagnostic);
    }

    @Override
    public void problem(ReadingProblem problem) {
      summary.add(problem);
      problems++;
      if (problems <= MAX_PROBLEMS_SHOWN) {
        say(problem.toString());
      }
    }

    void sayHowManyMore() {
      if (problems > MAX_PROBLEMS_SHOWN) {
        say("and " + (problems - MAX_PROBLEMS_SHOWN) + " more problems");
      }
    }

    private void say(String text) {
      spec.commandLine().getErr().println("analytics: " + text);
    }
  }
}
