package io.agentanalytics.core;

import io.agentanalytics.api.Diagnostic;
import io.agentanalytics.api.ReadingProblem;
import io.agentanalytics.api.RecordingException;
import io.agentanalytics.api.SourceId;
import io.agentanalytics.api.exporter.EventRecord;
import io.agentanalytics.api.fact.PlacedFact;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;

/**
 * Carries what one thread finds in an input to the thread that tells the user's listener. It holds
 * a bounded amount: whoever finds more waits until it is this input's turn.
 */
final class Relay implements ReplayListener {
  private static final int MAX_BATCHES = 8;
  private static final int MAX_CALLS = 256;
  private static final int MAX_BYTES = 64 * 1024;

  private final BlockingQueue<List<Consumer<ReplayListener>>> batches =
      new ArrayBlockingQueue<>(MAX_BATCHES);
  private final ReplayListener target;

  /** Owned by the thread that reads. */
  private List<Consumer<ReplayListener>> batch = new ArrayList<>();

  private long batchBytes;

  /**
   * @param target takes progress at once; everything else is asked for with {@link #deliver}
   */
  Relay(ReplayListener target) {
    this.target = target;
  }

  /**
   * Hands on what comes, until the reader has ended.
   *
   * @throws InterruptedException if the thread should stop waiting
   */
  void deliver() throws InterruptedException {
    for (List<Consumer<ReplayListener>> next = batches.take();
        !next.isEmpty();
        next = batches.take()) {
      next.forEach(call -> call.accept(target));
    }
  }

  /** The reader has ended. */
  void end() {
    flush();
    put(List.of());
  }

  @Override
  public void inputBegins(ReplayInput input) {
    add(listener -> listener.inputBegins(input), 0);
  }

  @Override
  public void inputEnds(ReplayInput input, ReplayReport report) {
    add(listener -> listener.inputEnds(input, report), 0);
  }

  @Override
  public void unopened(ReplayInput input, RecordingException problem) {
    add(listener -> listener.unopened(input, problem), 0);
  }

  @Override
  public void source(SourceId source) {
    add(listener -> listener.source(source), 0);
  }

  @Override
  public void fact(PlacedFact fact) {
    add(listener -> listener.fact(fact), 0);
  }

  @Override
  public void event(EventRecord event) {
    add(listener -> listener.event(event), event.json().remaining());
  }

  @Override
  public void diagnostic(Diagnostic diagnostic, InputPosition position) {
    add(listener -> listener.diagnostic(diagnostic, position), 0);
  }

  @Override
  public void problem(ReadingProblem problem) {
    add(listener -> listener.problem(problem), 0);
  }

  @Override
  public void progress(long moreBytes) {
    target.progress(moreBytes);
  }

  private void add(Consumer<ReplayListener> call, int bytes) {
    batch.add(call);
    batchBytes += bytes;
    if (batch.size() >= MAX_CALLS || batchBytes >= MAX_BYTES) {
      flush();
    }
  }

  private void flush() {
    if (!batch.isEmpty()) {
      put(batch);
      batch = new ArrayList<>();
      batchBytes = 0;
    }
  }

  private void put(List<Consumer<ReplayListener>> full) {
    try {
      batches.put(full);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException("the replay was given up");
    }
  }
}
