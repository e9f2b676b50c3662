package io.agentanalytics.cli;

import io.agentanalytics.api.delivery.DeliveryReport;
import io.agentanalytics.api.delivery.LaneStatistics;
import io.agentanalytics.cli.tap.Tap;
import io.agentanalytics.cli.tap.TapOptions;
import io.agentanalytics.cli.tap.TapReport;
import io.agentanalytics.core.AnalyticsPipeline;
import io.agentanalytics.core.thread.DaemonThreads;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code analytics tap}: an app-server with an observer between it and its client. */
@Command(
    name = "tap",
    description =
        "Runs an app-server and passes its standard streams through untouched; records and analyses"
            + " what passes.",
    footer = {
      "",
      "Ends with the exit code of the command. What could not be recorded, analysed or delivered is"
          + " told in one line on standard error, where exporters print as well.",
      "INT, TERM and HUP are passed on to the command; when it has ended, they end what is left. The"
          + " second INT or TERM ends tap in any case.",
      "A recording holds everything the session holds: only its owner can read it."
    })
final class TapCommand implements Callable<Integer> {
  /** What a lane needs to put everything onto its disk, or to count it. */
  private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(1);

  /** For the last words of a process that is made to end. */
  private static final Duration LAST_WORDS = Duration.ofMillis(500);

  @Spec private CommandSpec spec = CommandSpec.create();

  @Mixin private PipelineOptions options = new PipelineOptions();

  @Mixin private OutputOptions output = new OutputOptions();

  @Option(
      names = "--record",
      paramLabel = "PATH",
      description =
          "Keeps the recording in this file, which must not exist. When the disk is full, the"
              + " recording ends and the analysis goes on.")
  private @Nullable Path record;

  @Option(
      names = "--events",
      paramLabel = "PATH",
      description = "Writes the events to this file, one JSON object a line, as they come.")
  private @Nullable Path events;

  @Option(
      names = "--analysis-timeout",
      paramLabel = "DURATION",
      description =
          "How long the analysis may go on when the command has ended and nothing is delivered;"
              + " 10s unless given.")
  private Duration analysisTimeout = Duration.ofSeconds(10);

  @Option(
      names = "--idle-timeout",
      paramLabel = "DURATION",
      description =
          "When the command has ended, delivery goes on until a destination has taken nothing for"
              + " this time; 10s unless given. A durable lane keeps the rest.")
  private Duration idleTimeout = Duration.ofSeconds(10);

  @Option(
      names = "--fail-on-loss",
      description =
          "Ends with exit code 3 when something could not be recorded, analysed or delivered.")
  private boolean failOnLoss;

  @Parameters(
      paramLabel = "COMMAND",
      arity = "1..*",
      description = "The app-server and its arguments, behind --.")
  private List<String> command = List.of();

  @Override
  public Integer call() {
    // Standard output is the agent's: what an exporter prints there would stand between its frames.
    System.setOut(System.err);
    try (AnalyticsPipeline pipeline = options.start()) {
      TapOutput sinks = new TapOutput(writer(), pipeline.writer());
      TapReport report =
          new Tap(pipeline.replay(), sinks, tapOptions(pipeline))
              .run(
                  command,
                  Optional.ofNullable(record),
                  System.in,
                  new FileOutputStream(FileDescriptor.out));
      Undelivered undelivered = Undelivered.of(deliver(pipeline), record);
      List<String> losses = new ArrayList<>(report.losses());
      losses.addAll(sinks.losses());
      losses.addAll(undelivered.lost());
      tell(
          Stream.of(losses, report.notes(), undelivered.kept())
              .flatMap(List::stream)
              .collect(Collectors.joining("; ")));
      return failOnLoss && !losses.isEmpty() ? ExitCode.LOST : report.exitCode();
    }
  }

  private EventWriter writer() {
    return events == null ? EventWriter.none() : output.writer(events);
  }

  private TapOptions tapOptions(AnalyticsPipeline pipeline) {
    return new TapOptions(
        analysisTimeout,
        () -> pipeline.statistics().lanes().stream().mapToLong(LaneStatistics::delivered).sum(),
        this::halt);
  }

  /** Goes on as long as something is delivered and nobody interrupts. */
  private DeliveryReport deliver(AnalyticsPipeline pipeline) {
    pipeline.drain(idleTimeout);
    Thread.interrupted(); // Or closing would not wait for the lanes to count.
    return pipeline.close(CLOSE_TIMEOUT);
  }

  private void tell(String text) {
    if (!text.isEmpty()) {
      spec.commandLine().getErr().println("analytics: " + text);
    }
  }

  /** Ends the process; standard error may be what holds it. */
  private void halt(int exitCode) {
    Thread words =
        new DaemonThreads("analytics-tap-last-words")
            .newThread(() -> tell("ended by a signal before everything was done"));
    words.start();
    try {
      words.join(LAST_WORDS.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    Runtime.getRuntime().halt(exitCode);
  }
}
