package io.agentanalytics.spool;

import io.agentanalytics.api.AnalyticsClient;
import io.agentanalytics.api.SourceId;
import io.agentanalytics.api.protocol.Direction;
import io.agentanalytics.api.protocol.RpcTransport;
import io.agentanalytics.core.AnalyticsPipeline;
import io.agentanalytics.core.RecordingWriter;
import io.agentanalytics.testkit.Recording;
import io.agentanalytics.testkit.Recordings;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Offers the frames of one session after the other, each recorded before it is offered, until it is
 * killed. Says when a session begins.
 */
final class DoomedSessions {
  private static final String FIRST = "codex-0.131/plain_turn";
  private static final Pattern LINE =
      Pattern.compile(
          "\\{\"at\":\\d+,\"from\":\"(client|server)\",\"connection\":(\\d+),\"message\":(.*)}");

  private DoomedSessions() {}

  /**
   * Runs until it is killed.
   *
   * @param arguments folder of the spool, file of the destination, folder of the recordings, and a
   *     seed
   */
  public static void main(String[] arguments) throws IOException {
    Random random = new Random(Long.parseLong(arguments[3]));
    LineDestination destination = new LineDestination(Path.of(arguments[1]), 0.3, random);
    AnalyticsPipeline pipeline = pipeline(Path.of(arguments[0]), destination);
    Path recordings = Path.of(arguments[2]);
    SourceId first = run(Recordings.named(FIRST), recordings, pipeline, random);
    while (pipeline.committedThrough("store", first).isEmpty()) {
      Thread.onSpinWait(); // However slow the machine is, something is safe when others begin.
    }
    List<Recording> sessions = Recordings.ofRelease("codex-0.131");
    while (true) {
      run(sessions.get(random.nextInt(sessions.size())), recordings, pipeline, random);
    }
  }

  private static SourceId run(
      Recording session, Path recordings, AnalyticsPipeline pipeline, Random random)
      throws IOException {
    SourceId source = SourceId.random();
    System.out.println("session " + source);
    System.out.flush();
    Path file = recordings.resolve(source + ".jsonl");
    try (RecordingWriter writer = RecordingWriter.create(file, source, RpcTransport.STDIO, 1);
        AnalyticsClient client = pipeline.client(source)) {
      feed(session, writer, client, random);
    }
    return source;
  }

  /** The lane that the run after the last kill has as well. */
  static AnalyticsPipeline pipeline(Path spool, LineDestination destination) {
    return AnalyticsPipeline.builder()
        .environment(Map.of())
        .exporter("store", destination)
        .set("analytics.lane.store.durable", "true")
        .set("analytics.lane.store.directory", spool.toString())
        .set("analytics.lane.store.batch-records", "5")
        .set("analytics.lane.store.linger", "1ms")
        .set("analytics.lane.store.retry-initial", "1ms")
        .build();
  }

  private static void feed(
      Recording session, RecordingWriter writer, AnalyticsClient client, Random random)
      throws IOException {
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(session.frames(), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        Matcher parts = LINE.matcher(line);
        if (parts.matches()) { // The first line is the head of the recording.
          Direction from = parts.group(1).equals("client") ? Direction.CLIENT : Direction.SERVER;
          long connection = Long.parseLong(parts.group(2));
          byte[] message = parts.group(3).getBytes(StandardCharsets.UTF_8);
          writer.frame(1, from, connection, ByteBuffer.wrap(message));
          writer.flush();
          client.offer(from, connection, ByteBuffer.wrap(message));
          LockSupport.parkNanos(random.nextInt(50_000));
        }
      }
    }
  }
}
