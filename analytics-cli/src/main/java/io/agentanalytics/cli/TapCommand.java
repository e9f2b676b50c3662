package io.agentanalytics.cli;

import io.agentanalytics.api.exporter.EventRecord;
import io.agentanalytics.cli.tap.Tap;
import io.agentanalytics.core.AnalyticsPipeline;
import io.agentanalytics.core.LaneWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code analytics tap}: an app-server with an observer between it and its client. */
@Command(
    name = "tap",
    description =
        "Runs an app-server and passes its standard streams through untouched; records and analyses"
            + " what passes.",
    footer = {
      "",
      "Ends with the exit code of the command. INT, TERM and HUP are passed on to it.",
      "A recording holds everything the session holds: only its owner can read it."
    })
final class TapCommand implements Callable<Integer> {
  @Mixin private PipelineOptions options = new PipelineOptions();

  @Mixin private OutputOptions output = new OutputOptions();

  @Option(
      names = "--record",
      paramLabel = "PATH",
      description = "Keeps the recording in this file, which must not exist.")
  private @Nullable Path record;

  @Option(
      names = "--events",
      paramLabel = "PATH",
      description = "Writes the events to this file, one JSON object a line, as they come.")
  private @Nullable Path events;

  @Parameters(
      paramLabel = "COMMAND",
      arity = "1..*",
      description = "The app-server and its arguments, behind --.")
  private List<String> command = List.of();

  @Override
  public Integer call() throws Exception {
    try (AnalyticsPipeline pipeline = options.start();
        EventWriter writer = events == null ? EventWriter.none() : output.writer(events);
        LaneWriter lanes = pipeline.writer()) {
      return new Tap(pipeline.replay(), event -> deliver(event, writer, lanes))
          .run(command, Optional.ofNullable(record), System.in, System.out);
    }
  }

  private static void deliver(EventRecord event, EventWriter writer, LaneWriter lanes) {
    writer.write(event.json());
    lanes.event(event);
  }
}
