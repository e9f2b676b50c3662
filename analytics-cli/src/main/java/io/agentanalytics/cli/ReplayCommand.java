package io.agentanalytics.cli;

import io.agentanalytics.api.delivery.DeliveryReport;
import io.agentanalytics.cli.summary.Summary;
import io.agentanalytics.core.AnalyticsPipeline;
import io.agentanalytics.core.LaneWriter;
import io.agentanalytics.core.ReplayInput;
import io.agentanalytics.core.ReplayReport;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
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
      "2 the command line, the configuration or an input is not usable,",
      "3 an exporter lost something."
    })
final class ReplayCommand implements Callable<Integer> {
  private static final String STANDARD_STREAM = "-";
  private static final Duration DELIVERY_TIMEOUT = Duration.ofMinutes(1);

  @Spec private CommandSpec spec = CommandSpec.create();

  @Mixin private PipelineOptions options = new PipelineOptions();

  @Option(
      names = "--events",
      paramLabel = "PATH|-",
      description =
          "Writes the events, one JSON object a line, in order; with - to standard output, and the"
              + " summary to standard error.")
  private String events = "";

  @Option(
      names = "--jobs",
      paramLabel = "N",
      description = "How many inputs are read side by side; the number of cores unless given.")
  private int jobs = Runtime.getRuntime().availableProcessors();

  @Parameters(
      paramLabel = "FILE|DIR|-",
      arity = "1..*",
      description =
          "Recordings and journals (.jsonl, .jsonl.gz), folders of them, or - for standard input.")
  private List<String> inputs = List.of();

  @Override
  public Integer call() throws IOException {
    List<ReplayInput> all = expanded();
    Summary summary = new Summary();
    try (AnalyticsPipeline pipeline = options.start()) {
      ReplayReport report = replay(pipeline, all, summary);
      DeliveryReport delivery = pipeline.close(DELIVERY_TIMEOUT);
      summary.add(report);
      summary.print(toPeople());
      DeliverySummary.print(delivery, toPeople());
      return exitCode(report, delivery);
    }
  }

  private ReplayReport replay(AnalyticsPipeline pipeline, List<ReplayInput> all, Summary summary)
      throws IOException {
    PrintWriter err = spec.commandLine().getErr();
    ProgressLine progress = ProgressLine.of(all, err);
    try (EventWriter writer = writer();
        LaneWriter lanes = pipeline.writer()) {
      return pipeline
          .replay()
          .replay(all, jobs, new ReplayOutput(summary, writer, lanes, progress, err));
    } finally {
      progress.end();
    }
  }

  private List<ReplayInput> expanded() {
    List<ReplayInput> all = new ArrayList<>();
    for (String input : inputs) {
      if (input.equals(STANDARD_STREAM)) {
        all.add(ReplayInput.stream(input, System.in));
      } else if (Files.isDirectory(Path.of(input))) {
        all.addAll(ReplayInput.inFolder(Path.of(input)));
      } else {
        all.add(ReplayInput.file(Path.of(input)));
      }
    }
    return all;
  }

  private EventWriter writer() {
    if (events.isEmpty()) {
      return EventWriter.none();
    }
    return events.equals(STANDARD_STREAM)
        ? EventWriter.to(System.out)
        : EventWriter.to(Path.of(events));
  }

  private PrintWriter toPeople() {
    return events.equals(STANDARD_STREAM)
        ? spec.commandLine().getErr()
        : spec.commandLine().getOut();
  }

  /** What is worse decides: a missing input means that the command was wrong. */
  private static int exitCode(ReplayReport report, DeliveryReport delivery) {
    if (report.unopened() > 0) {
      return ExitCode.USAGE;
    }
    if (!delivery.isLossless()) {
      return ExitCode.LOST;
    }
    return report.problems() > 0 ? ExitCode.BROKEN_INPUT : ExitCode.OK;
  }
}
