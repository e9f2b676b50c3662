package io.agentanalytics.cli;

import io.agentanalytics.api.delivery.DeliveryReport;
import io.agentanalytics.cli.summary.Summary;
import io.agentanalytics.core.AnalyticsPipeline;
import io.agentanalytics.core.LaneWriter;
import io.agentanalytics.core.ReplayInput;
import io.agentanalytics.core.ReplayReport;
import io.agentanalytics.core.file.FileProblem;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** {@code analytics replay}: recorded sessions in, events and a summary out. */
@Command(
    name = "replay",
    description = "Replays recorded sessions: gives their events, and a summary for people.",
    footer = {
      "",
      "Exit codes: 0 all was read (a cut last line included), 1 lines were broken,",
      "2 the command line, the configuration, an input or an output is not usable,",
      "3 an exporter lost something, 70 the command has a fault or no memory,",
      "129, 130, 143 HUP, INT or TERM ended it, 141 whoever read its output has gone.",
      "On the first of these signals, it says what is missing; a second one ends it at once."
    })
final class ReplayCommand implements Callable<Integer> {
  private static final String STANDARD_STREAM = "-";
  private static final Duration IDLE_TIMEOUT = Duration.ofMinutes(2);

  @Spec private CommandSpec spec = CommandSpec.create();

  @Mixin private PipelineOptions options = new PipelineOptions();

  @Mixin private OutputOptions output = new OutputOptions();

  @Option(
      names = "--idle-timeout",
      paramLabel = "DURATION",
      description =
          "Delivery goes on as long as a destination answers; behind this time without an answer,"
              + " what it has not taken is given up. 2m unless given.")
  private Duration idleTimeout = IDLE_TIMEOUT;

  @Option(
      names = "--events",
      paramLabel = "PATH|-",
      description =
          "Writes the events, one JSON object a line, in order; with - to standard output, and the"
              + " summary to standard error.")
  private @Nullable String events;

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
  public Integer call() {
    List<ReplayInput> all = expanded();
    PrintWriter err = spec.commandLine().getErr();
    ProgressLine progress = ProgressLine.of(all, err, Main.of(spec).verbosity());
    try (AnalyticsPipeline pipeline = options.start(progress::moved);
        EventWriter writer = writer(all);
        Interruption interruption = Interruption.listen(err, () -> pipeline.close(Duration.ZERO))) {
      return replay(all, new Running(pipeline, writer, progress, interruption));
    } finally {
      progress.end();
    }
  }

  /** What one run of the command holds open. */
  private record Running(
      AnalyticsPipeline pipeline,
      EventWriter writer,
      ProgressLine progress,
      Interruption interruption) {}

  private int replay(List<ReplayInput> all, Running running) {
    PrintWriter err = spec.commandLine().getErr();
    Summary summary = new Summary();
    Optional<ReplayReport> report = read(all, running, summary);
    DeliveryReport delivery = PipelineEnd.of(running.pipeline(), idleTimeout);
    running.writer().close();
    running.progress().end();
    if (report.isPresent()) {
      summary.add(report.get());
      summary.print(toPeople());
    } else {
      err.println("analytics: the input was not read to its end, so there is no summary of it");
    }
    DeliverySummary.print(delivery, toPeople());
    DeliverySummary.explainMissing(delivery, err);
    return running
        .interruption()
        .exitCode()
        .orElseGet(() -> exitCode(report.orElseThrow(), delivery));
  }

  /** Empty when the person did not wait. */
  private Optional<ReplayReport> read(List<ReplayInput> all, Running running, Summary summary) {
    try (LaneWriter lanes = running.pipeline().writer(idleTimeout)) {
      ReplayOutput listener =
          new ReplayOutput(
              summary,
              running.writer(),
              lanes,
              running.progress(),
              spec.commandLine().getErr(),
              running.interruption());
      return Optional.of(running.pipeline().replay().replay(all, jobs, listener));
    } catch (CancellationException e) {
      if (running.interruption().exitCode().isEmpty()) {
        throw e;
      }
      return Optional.empty();
    }
  }

  private List<ReplayInput> expanded() {
    if (jobs < 1) {
      throw refused("--jobs: expected 1 or more, found " + jobs);
    }
    if (inputs.stream().filter(STANDARD_STREAM::equals).count() > 1) {
      throw refused("standard input (-) can be read once only");
    }
    List<ReplayInput> all = new ArrayList<>();
    for (String input : inputs) {
      if (input.equals(STANDARD_STREAM)) {
        all.add(ReplayInput.stream(input, System.in));
      } else if (Files.isDirectory(path(input))) {
        all.addAll(ReplayInput.inFolder(path(input)));
      } else {
        all.add(ReplayInput.file(path(input)));
      }
    }
    return all;
  }

  private Path path(String text) {
    try {
      return new FilePath().convert(text);
    } catch (TypeConversionException e) {
      throw refused(String.valueOf(e.getMessage()));
    }
  }

  private ParameterException refused(String problem) {
    return new ParameterException(spec.commandLine(), problem);
  }

  private EventWriter writer(List<ReplayInput> all) {
    if (events == null) {
      return EventWriter.none();
    }
    if (events.equals(STANDARD_STREAM)) {
      return EventWriter.toStandardOutput(System.out);
    }
    Path file = path(events);
    if (Files.isDirectory(file)) {
      throw refused(FileProblem.of(file, "--events: is a folder, expected a file"));
    }
    refuseInputs(file, all);
    return output.writer(file);
  }

  /** Writing begins before reading does, and would empty it. */
  private void refuseInputs(Path file, List<ReplayInput> all) {
    for (ReplayInput input : all) {
      for (String part : input.partNames()) {
        if (!part.equals(STANDARD_STREAM) && isSame(file, Path.of(part))) {
          throw refused("--events: " + file + " is an input, and would be overwritten");
        }
      }
    }
  }

  private static boolean isSame(Path output, Path input) {
    try {
      return Files.exists(output) && Files.exists(input) && Files.isSameFile(output, input);
    } catch (IOException e) {
      throw new OutputException(FileProblem.of(output, "cannot be compared with " + input, e), e);
    }
  }

  private PrintWriter toPeople() {
    return STANDARD_STREAM.equals(events)
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
