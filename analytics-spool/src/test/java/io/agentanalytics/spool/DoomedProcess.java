package io.agentanalytics.spool;

import io.agentanalytics.api.AnalyticsClient;
import io.agentanalytics.api.SourceId;
import io.agentanalytics.core.AnalyticsPipeline;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;

/**
 * Feeds a durable lane until it is killed, and tells on standard output what the lane has promised.
 * Its destination, a file, fails, is slow, and takes only a part at random.
 */
final class DoomedProcess {
  private DoomedProcess() {}

  /**
   * Runs until it is killed, or, without a seed, until all is delivered.
   *
   * @param arguments folder of the spool, file of the destination, and a seed
   */
  public static void main(String[] arguments) throws IOException {
    boolean last = arguments.length < 3;
    Random random = new Random(last ? 0 : Long.parseLong(arguments[2]));
    try (var destination = new LineDestination(Path.of(arguments[1]), last ? 0 : 0.3, random)) {
      var pipeline =
          AnalyticsPipeline.builder()
              .environment(Map.of())
              .exporter("store", destination)
              .set("analytics.lane.store.durable", "true")
              .set("analytics.lane.store.directory", arguments[0])
              .set("analytics.lane.store.batch-records", "20")
              .set("analytics.lane.store.linger", "1ms")
              .set("analytics.lane.store.retry-initial", "1ms")
              .build();
      if (last) {
        var report = pipeline.close(Duration.ofMinutes(2));
        System.out.println("pending " + report.lanes().get(0).statistics().pending());
      } else {
        feed(pipeline, random);
      }
    }
  }

  private static void feed(AnalyticsPipeline pipeline, Random random) {
    SourceId source = SourceId.random();
    AnalyticsClient client = pipeline.client(source);
    for (long i = 0; i < 1_000_000; i++) {
      client.record(Facts.numbered(i));
      if (random.nextInt(20) == 0) {
        LockSupport.parkNanos(random.nextInt(2_000_000));
        OptionalLong through = pipeline.committedThrough("store", source);
        if (through.isPresent()) {
          System.out.println("committed " + source + " " + through.getAsLong());
          System.out.flush();
        }
      }
    }
  }
}
