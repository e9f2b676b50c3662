package io.agentanalytics.core.delivery;

import io.agentanalytics.api.exporter.EventBatch;
import io.agentanalytics.api.exporter.EventExporter;
import io.agentanalytics.api.exporter.EventRecord;
import io.agentanalytics.api.exporter.ExportResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/** Answers its first calls as it was told to, and delivers from then on. */
final class ScriptedExporter implements EventExporter {
  private final Queue<Answer> script = new ConcurrentLinkedQueue<>();
  private final List<EventBatch> calls = new CopyOnWriteArrayList<>();
  private final AtomicInteger closed = new AtomicInteger();

  /** What one call does. */
  interface Answer {
    CompletionStage<ExportResult> to(EventBatch batch);
  }

  ScriptedExporter then(Answer answer) {
    script.add(answer);
    return this;
  }

  ScriptedExporter then(ExportResult result) {
    return then(batch -> CompletableFuture.completedStage(result));
  }

  ScriptedExporter thenThrow(Throwable throwable) {
    return then(batch -> sneak(throwable));
  }

  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
  private static <T, E extends Throwable> T sneak(Throwable throwable) throws E {
    throw (E) throwable;
  }

  /** Blocks inside the call, also when interrupted, until the latch opens. */
  ScriptedExporter thenBlock(CountDownLatch latch) {
    return then(
        batch -> {
          boolean open = false;
          while (!open) {
            try {
              latch.await();
              open = true;
            } catch (InterruptedException e) {
              // Deaf, as some are.
            }
          }
          return CompletableFuture.completedStage(ExportResult.delivered());
        });
  }

  @Override
  public CompletionStage<ExportResult> export(EventBatch batch) {
    calls.add(batch);
    Answer next = script.poll();
    return next == null
        ? CompletableFuture.completedStage(ExportResult.delivered())
        : next.to(batch);
  }

  @Override
  public void close() {
    closed.incrementAndGet();
  }

  int timesClosed() {
    return closed.get();
  }

  /** Waits for that many calls and gives their sequence numbers. */
  List<List<Long>> calls(int count) {
    awaitCalls(count);
    return calls();
  }

  /**
   * Waits until that many calls are inside or over. A call that is given up before its thread runs
   * never comes, so a test that lets time pass for a call waits for it first.
   */
  void awaitCalls(int count) {
    Eventually.holds(() -> calls.size() >= count);
  }

  List<List<Long>> calls() {
    List<List<Long>> sequences = new ArrayList<>();
    calls.forEach(
        batch -> sequences.add(batch.records().stream().map(EventRecord::sequence).toList()));
    return sequences;
  }
}
