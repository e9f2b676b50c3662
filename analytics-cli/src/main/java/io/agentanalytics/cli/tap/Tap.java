package io.agentanalytics.cli.tap;

import static java.util.Objects.requireNonNull;

import io.agentanalytics.api.RecordingException;
import io.agentanalytics.api.exporter.EventRecord;
import io.agentanalytics.core.SessionReplay;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Proxies an agent, records what passes, and analyses the recording while it grows: so the analysis
 * never holds up the agent, and nothing is left out. When there can be no recording, the analysis
 * goes on in memory.
 */
public final class Tap {
  /** For a disk that is slow to take the rest. */
  private static final Duration RECORDING_TIMEOUT = Duration.ofSeconds(10);

  /** For whatever still runs when somebody wants us to end. */
  private static final Duration HURRY = Duration.ofMillis(500);

  /** For all of that together. */
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final SessionReplay replay;
  private final Output output;
  private final TapOptions options;

  /** Somebody interrupted us: nothing is waited for any more. */
  private boolean hurried;

  /** Takes events, on the thread of the analysis, which closes it at its end. */
  public interface Output extends AutoCloseable {
    /** Takes an event. */
    void event(EventRecord event);

    @Override
    void close();
  }

  /** A tap for one run. */
  public Tap(SessionReplay replay, Output output, TapOptions options) {
    this.replay = requireNonNull(replay, "replay");
    this.output = requireNonNull(output, "output");
    this.options = requireNonNull(options, "options");
  }

  /**
   * Runs a command to its end. When the thread is interrupted it waits for nothing any more, and
   * the thread stays interrupted. A signal does that when there is no command any more to take it,
   * and the second one in any case.
   *
   * @param record where the recording stays; nowhere unless given
   * @throws RecordingException if that file is there already or cannot be one, or there is no such
   *     command
   */
  public TapReport run(
      List<String> command, Optional<Path> record, InputStream in, OutputStream out) {
    RecordingPipe pipe = record.map(RecordingFile::create).orElseGet(RecordingFile::temporary);
    Recorder recorder = new Recorder(pipe, System.currentTimeMillis());
    Agent agent = start(command, recorder, pipe, record);
    Analysis analysis = new Analysis(replay, pipe.reader(), output);
    Ending ending = new Ending(agent, Thread.currentThread(), PATIENCE, options.halt());
    Signals.catchAll(ending::signal);
    OptionalInt exitCode = proxy(agent, in, out);
    boolean recorded = finish(recorder);
    boolean analysed = finish(analysis);
    if (hurried) {
      Thread.currentThread().interrupt();
    }
    Losses losses = new Losses();
    if (exitCode.isEmpty()) {
      losses.add("the command has not ended");
    }
    record.ifPresent(file -> losses.ofRecording(file, recorder, pipe, recorded));
    losses.ofAnalysis(analysis, recorder, pipe, analysed, options.analysisTimeout());
    losses.ofStreams(agent);
    return new TapReport(exitCode.orElseGet(ending::exitCode), losses.lost(), losses.passedOver());
  }

  private Agent start(
      List<String> command, Recorder recorder, RecordingPipe pipe, Optional<Path> record) {
    try {
      return Agent.start(
          command,
          replay.maxLineBytes(),
          (from, json) -> recorder.message(System.currentTimeMillis(), from, json));
    } catch (IOException e) {
      finish(recorder);
      pipe.endReading();
      record.ifPresent(RecordingFile::delete);
      throw new RecordingException(command.get(0) + ": cannot be run: " + e.getMessage(), e);
    }
  }

  /** The exit code; empty when the command runs on though it should have ended. */
  private OptionalInt proxy(Agent agent, InputStream in, OutputStream out) {
    try {
      return OptionalInt.of(agent.proxy(in, out));
    } catch (InterruptedException e) {
      hurried = true;
      try {
        return agent.awaitExit(HURRY);
      } catch (InterruptedException again) {
        return OptionalInt.empty();
      }
    }
  }

  private boolean finish(Recorder recorder) {
    try {
      return recorder.finish(hurried ? HURRY : RECORDING_TIMEOUT);
    } catch (InterruptedException e) {
      hurried = true;
      try {
        return recorder.finish(HURRY);
      } catch (InterruptedException again) {
        return false;
      }
    }
  }

  private boolean finish(Analysis analysis) {
    try {
      if (hurried
          ? analysis.await(HURRY, () -> 0)
          : analysis.await(options.analysisTimeout(), options.progress())) {
        return true;
      }
    } catch (InterruptedException e) {
      hurried = true;
    }
    analysis.cancel();
    return false;
  }
}
