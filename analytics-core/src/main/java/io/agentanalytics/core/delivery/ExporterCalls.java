package io.agentanalytics.core.delivery;

import io.agentanalytics.api.exporter.EventBatch;
import io.agentanalytics.api.exporter.EventExporter;
import io.agentanalytics.api.exporter.ExportResult;
import io.agentanalytics.core.thread.DaemonThreads;
import io.agentanalytics.core.thread.Timeouts;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The only place that calls an exporter. Calls run on a thread of their own, so that one that never
 * returns is left behind, interrupted, and the lane goes on. Whatever an exporter does becomes an
 * answer, except dying with an error of the virtual machine.
 */
final class ExporterCalls {
  /** One that works and a few that were left behind; with more, the exporter is not called. */
  private static final int MAX_THREADS = 4;

  private static final long IDLE_SECONDS = 10;
  private static final int MAX_CAUSES = 20;

  private final LaneBooks books;
  private final ThreadPoolExecutor threads;
  private final CompletableFuture<EventExporter> exporter;

  /** What the exporter died of: kept without memory, of which there may be none. */
  private volatile @Nullable VirtualMachineError death;

  ExporterCalls(LaneBooks books) {
    this.books = books;
    this.threads =
        new ThreadPoolExecutor(
            0,
            MAX_THREADS,
            IDLE_SECONDS,
            TimeUnit.SECONDS,
            new SynchronousQueue<>(),
            new DaemonThreads("analytics-export-" + books.lane()));
    this.exporter = reply();
  }

  /** The exporter died with an error of the virtual machine: it must not be called any more. */
  static final class ExporterDiedException extends Exception {
    private static final long serialVersionUID = 1L;

    private ExporterDiedException(VirtualMachineError cause) {
      super("the exporter died", cause);
    }
  }

  private static final class NoAnswerException extends Exception {
    private static final long serialVersionUID = 1L;

    NoAnswerException(Duration timeout) {
      super("no answer within " + timeout.toMillis() + " ms");
    }
  }

  /** Begins to make the exporter. One that comes when nobody waits any more is closed at once. */
  void start(Callable<EventExporter> maker) {
    threads.execute(
        () -> {
          try {
            EventExporter made = maker.call();
            if (made == null) {
              exporter.completeExceptionally(new IllegalStateException("nothing was made"));
            } else if (!exporter.complete(made)) {
              made.close();
            }
          } catch (Throwable e) {
            exporter.completeExceptionally(Failures.tame(e));
          }
        });
  }

  /** Done when the exporter is there, or when making it has failed. */
  CompletableFuture<EventExporter> exporter() {
    return exporter;
  }

  /**
   * Exports a batch.
   *
   * @return what the exporter answers; a retry if it answers nothing, nothing useful or too late
   */
  ExportResult export(EventBatch batch, Duration timeout)
      throws InterruptedException, ExporterDiedException {
    EventExporter target = exporter.join();
    CompletableFuture<ExportResult> reply = reply();
    Future<?> call;
    try {
      call = threads.submit(() -> invoke(target, batch, reply));
    } catch (RejectedExecutionException e) {
      return ExportResult.retry("earlier calls have not returned");
    }
    long until = books.nanos() + Timeouts.nanos(timeout);
    books.await(
        () -> reply.isDone() || death != null || books.mustStop(),
        () -> Math.min(until, books.stopsAt()));
    VirtualMachineError error = death;
    if (error != null) {
      throw new ExporterDiedException(error);
    }
    if (reply.completeExceptionally(new NoAnswerException(timeout))) {
      call.cancel(true);
    }
    return answer(reply);
  }

  private void invoke(
      EventExporter exporter, EventBatch batch, CompletableFuture<ExportResult> reply) {
    try {
      CompletionStage<ExportResult> stage = exporter.export(batch);
      if (stage == null) {
        reply.complete(ExportResult.retry("the exporter returned no stage"));
        return;
      }
      stage.whenComplete(
          (result, failure) -> {
            if (failure != null) {
              reply.completeExceptionally(Failures.tame(failure));
            } else if (result == null) {
              reply.complete(ExportResult.retry("the exporter returned no result"));
            } else {
              reply.complete(result);
            }
          });
    } catch (VirtualMachineError e) {
      death = e;
      books.update(ExporterCalls::wake);
    } catch (Throwable e) {
      reply.completeExceptionally(Failures.tame(e));
    }
  }

  private static ExportResult answer(CompletableFuture<ExportResult> reply)
      throws ExporterDiedException {
    try {
      return reply.join();
    } catch (CompletionException e) {
      Throwable cause = rootOf(e);
      if (cause instanceof VirtualMachineError error) {
        throw new ExporterDiedException(error);
      }
      // Only the name of its class: the message is the exporter's and may hold anything.
      return ExportResult.retry(
          cause instanceof NoAnswerException
              ? String.valueOf(cause.getMessage())
              : cause.getClass().getName());
    }
  }

  private static Throwable rootOf(CompletionException failure) {
    Throwable cause = failure;
    for (int i = 0; i < MAX_CAUSES; i++) { // A chain of causes may be a ring.
      Throwable next = cause instanceof CompletionException ? cause.getCause() : null;
      if (next == null) {
        return cause;
      }
      cause = next;
    }
    return cause;
  }

  /**
   * Closes the exporter and lets the threads end; what still runs is interrupted.
   *
   * @param until when to leave it behind, in the time of the books
   * @return whether it closed in time and without an exception, or was never there
   */
  boolean close(LongSupplier until) throws InterruptedException {
    try {
      if (exporter.completeExceptionally(new CancellationException("the lane has ended"))
          || exporter.isCompletedExceptionally()) {
        return true;
      }
      EventExporter target = exporter.join();
      CompletableFuture<Boolean> reply = reply();
      threads.execute(() -> close(target, reply));
      books.await(reply::isDone, until);
      return reply.isDone() && !reply.isCompletedExceptionally();
    } catch (RejectedExecutionException e) {
      return false; // Every thread is still inside the exporter.
    } finally {
      threads.shutdownNow();
    }
  }

  private static void close(EventExporter target, CompletableFuture<Boolean> reply) {
    try {
      target.close();
      reply.complete(true);
    } catch (Throwable e) {
      reply.completeExceptionally(Failures.tame(e));
    }
  }

  /** Wakes the lane. */
  private static boolean wake() {
    return true;
  }

  /** A reply that wakes the lane when it comes. */
  @SuppressWarnings("FutureReturnValueIgnored") // The reply is what counts, not that it has woken.
  private <T> CompletableFuture<T> reply() {
    CompletableFuture<T> reply = new CompletableFuture<>();
    reply.whenComplete((result, failure) -> books.update(ExporterCalls::wake));
    return reply;
  }
}
