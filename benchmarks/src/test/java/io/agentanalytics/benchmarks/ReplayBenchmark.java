package io.agentanalytics.benchmarks;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import io.agentanalytics.api.exporter.EventRecord;
import io.agentanalytics.core.ReplayListener;
import io.agentanalytics.core.SessionReplay;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Replays a day of work from bytes to encoded events, with a second thread that reads ahead and
 * from a stream without one, and lets a streaming JSON parser look at all tokens of the same lines,
 * in turn. Prints how many times as fast the replay is.
 */
public final class ReplayBenchmark {
  /**
   * A replay is much more code than a parser: on a machine of two busy cores the compiler of the
   * JVM needs more than a hundred rounds until it has seen all of it.
   */
  private static final int WARM_UP_ROUNDS = 200;

  private static final int ROUNDS = 41;

  private final byte[] recording;
  private final int[] lineEnds;
  private final SessionReplay replay = SessionReplay.create();
  private final JsonFactory json = new JsonFactory();

  /** Keeps the compiler from dropping work whose result nobody uses. */
  private long sink;

  private ReplayBenchmark(byte[] recording) {
    this.recording = recording;
    this.lineEnds = lineEnds(recording);
  }

  /**
   * Measures and prints.
   *
   * @param arguments none
   */
  public static void main(String[] arguments) throws IOException {
    try (InputStream day = DaysOfWork.one()) {
      new ReplayBenchmark(day.readAllBytes()).run();
    }
  }

  private static int[] lineEnds(byte[] bytes) {
    List<Integer> ends = new ArrayList<>();
    for (int i = 0; i < bytes.length; i++) {
      if (bytes[i] == '\n') {
        ends.add(i);
      }
    }
    return ends.stream().mapToInt(Integer::intValue).toArray();
  }

  private void run() throws IOException {
    double[] replayed = new double[ROUNDS];
    double[] streamed = new double[ROUNDS];
    double[] parsed = new double[ROUNDS];
    for (int round = -WARM_UP_ROUNDS; round < ROUNDS; round++) {
      long start = System.nanoTime();
      replay();
      long afterReplay = System.nanoTime();
      stream();
      long afterStream = System.nanoTime();
      parse();
      long end = System.nanoTime();
      if (round >= 0) {
        replayed[round] = (afterReplay - start) / 1e6;
        streamed[round] = (afterStream - afterReplay) / 1e6;
        parsed[round] = (end - afterStream) / 1e6;
      }
    }
    double replayMillis = median(replayed);
    double streamMillis = median(streamed);
    double parseMillis = median(parsed);
    System.out.printf(
        "%,d bytes, %,d lines, medians of %d rounds in turn (checksum %d)%n",
        recording.length, lineEnds.length, ROUNDS, sink);
    System.out.printf("replay, bytes to encoded events: %6.1f ms%n", replayMillis);
    System.out.printf("the same of a stream:            %6.1f ms%n", streamMillis);
    System.out.printf("streaming parser, all tokens:    %6.1f ms%n", parseMillis);
    System.out.printf(
        "the replay is %.1f times as fast, %.1f of a stream%n",
        parseMillis / replayMillis, parseMillis / streamMillis);
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }

  private void replay() {
    replay.replay("day-of-work", recording, new Sum());
  }

  /** Nobody knows how long a stream is, so that it is read and handled on one thread. */
  private void stream() {
    replay.replay("day-of-work", new ByteArrayInputStream(recording), new Sum());
  }

  private final class Sum implements ReplayListener {
    @Override
    public void event(EventRecord event) {
      sink += event.json().remaining();
    }
  }

  private void parse() throws IOException {
    int start = 0;
    for (int end : lineEnds) {
      try (JsonParser parser = json.createParser(recording, start, end - start)) {
        while (parser.nextToken() != null) {
          sink++;
        }
      }
      start = end + 1;
    }
  }
}
