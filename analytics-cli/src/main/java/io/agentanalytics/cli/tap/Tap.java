package io.agentanalytics.cli.tap;

import io.agentanalytics.api.RecordingException;
import io.agentanalytics.api.SourceId;
import io.agentanalytics.api.exporter.EventRecord;
import io.agentanalytics.api.protocol.RpcTransport;
import io.agentanalytics.core.RecordingWriter;
import io.agentanalytics.core.ReplayListener;
import io.agentanalytics.core.SessionReplay;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;

/**
 * Proxies an agent, records what passes, and analyses the recording while it grows: so the analysis
 * never holds up the agent, and nothing is left out.
 */
public final class Tap {
  private final SessionReplay replay;
  private final Consumer<EventRecord> events;

  /**
   * @param events takes each event
   */
  public Tap(SessionReplay replay, Consumer<EventRecord> events) {
    this.replay = replay;
    this.events = events;
  }

  /**
   * Runs a command to its end.
   *
   * @param record where the recording stays; a temporary file unless given
   * @return the exit code of the command
   * @throws RecordingException if there can be no recording, or no such command
   */
  public int run(List<String> command, Optional<Path> record, InputStream in, OutputStream out)
      throws InterruptedException, IOException {
    if (record.isPresent()) {
      return run(command, record.get(), in, out);
    }
    // In a folder that only its owner can enter.
    Path folder = Files.createTempDirectory("analytics-tap");
    Path file = folder.resolve("session.jsonl");
    try {
      return run(command, file, in, out);
    } finally {
      Files.deleteIfExists(file);
      Files.deleteIfExists(folder);
    }
  }

  private int run(List<String> command, Path file, InputStream in, OutputStream out)
      throws InterruptedException, IOException {
    long startedAtMs = System.currentTimeMillis();
    Recorder recorder =
        new Recorder(
            RecordingWriter.create(file, SourceId.random(), RpcTransport.STDIO, startedAtMs));
    CountDownLatch finished = new CountDownLatch(1);
    Agent agent = start(command, recorder, file);
    Thread analysis = analyse(new FollowedFile(file, finished));
    Signals.catchAll(agent::signal);
    int exitCode = agent.proxy(in, out);
    recorder.finish();
    finished.countDown();
    analysis.join();
    return exitCode;
  }

  private static Agent start(List<String> command, Recorder recorder, Path file)
      throws IOException {
    try {
      return Agent.start(
          command, (from, json) -> recorder.message(System.currentTimeMillis(), from, json));
    } catch (IOException e) {
      recorder.finish();
      Files.delete(file);
      throw new RecordingException(command.get(0) + ": cannot be run: " + e.getMessage(), e);
    }
  }

  private Thread analyse(InputStream recording) {
    ReplayListener listener =
        new ReplayListener() {
          @Override
          public void event(EventRecord event) {
            events.accept(event);
          }
        };
    Thread thread =
        new Thread(() -> replay.replay("tap", recording, listener), "analytics-tap-analyse");
    thread.setDaemon(true);
    thread.start();
    return thread;
  }
}
