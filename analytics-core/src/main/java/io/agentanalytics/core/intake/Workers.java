package io.agentanalytics.core.intake;

import static java.util.Objects.requireNonNull;

import io.agentanalytics.api.AnalyticsClient;
import io.agentanalytics.api.SourceId;
import io.agentanalytics.api.delivery.IntakeStatistics;
import io.agentanalytics.api.exporter.EventRecord;
import io.agentanalytics.core.delivery.ThrottledLog;
import io.agentanalytics.core.source.ProcessorOptions;
import io.agentanalytics.core.source.SourceProcessor;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A few threads among which the sources are spread; order within a source is kept. */
public final class Workers {
  private final IntakeLimits limits;
  private final ProcessorOptions options;
  private final Consumer<List<EventRecord>> lanes;
  private final InstantSource clock;
  private final List<Worker> workers;
  private final AtomicInteger next = new AtomicInteger();

  /** Changed under its own lock, so that no source opens while all are ended. */
  private final Map<SourceId, OpenSource> open = new HashMap<>();

  /** Guarded by the lock of {@code open}. */
  private boolean closing;

  /** Threads run once there is a client; a pipeline may serve replays only. Guarded likewise. */
  private boolean started;

  private record OpenSource(SourcePlace place, IntakeQueue queue) {
    void end() {
      queue.end(place);
    }

    boolean hasEnded() {
      return queue.hasEnded(place);
    }
  }

  /**
   * @param lanes takes the events of one input, on the thread of a worker
   */
  public Workers(
      IntakeLimits limits,
      ProcessorOptions options,
      Consumer<List<EventRecord>> lanes,
      InstantSource clock,
      ThrottledLog log) {
    this.limits = limits;
    this.options = options;
    this.lanes = lanes;
    this.clock = clock;
    this.workers =
        IntStream.rangeClosed(1, limits.workers())
            .mapToObj(number -> new Worker(number, newQueue(), log))
            .toList();
  }

  private IntakeQueue newQueue() {
    return new IntakeQueue(
        Math.max(1, limits.inputs() / limits.workers()), limits.bytes() / limits.workers());
  }

  /**
   * The client of a new source.
   *
   * @throws IllegalArgumentException if the source has one that is not closed
   */
  public AnalyticsClient client(SourceId source, Flushing flushing) {
    requireNonNull(source, "source");
    AtomicReference<OpenSource> opened = new AtomicReference<>();
    SourceRun run =
        new SourceRun(
            new SourceProcessor(source, options), lanes, () -> forget(source, opened.get()));
    SourcePlace place = new SourcePlace(run);
    IntakeQueue queue;
    synchronized (open) {
      OpenSource before = open.get(source);
      // What a closed client left behind is processed first, so on the same thread.
      queue =
          before == null
              ? workers.get(Math.floorMod(next.getAndIncrement(), workers.size())).queue()
              : before.queue();
      opened.set(new OpenSource(place, queue));
      if (!started && !closing) {
        started = true;
        workers.forEach(Worker::start);
      }
      if (closing) {
        place.close();
      } else if (before == null || before.hasEnded()) {
        open.put(source, opened.get());
      } else {
        throw new IllegalArgumentException("source " + source + ": has a client already");
      }
    }
    return new SourceClient(source, place, queue, limits.maxInputBytes(), clock, flushing);
  }

  /** It may have been opened again since. */
  private void forget(SourceId source, @Nullable OpenSource ended) {
    synchronized (open) {
      if (ended != null) {
        open.remove(source, ended);
      }
    }
  }

  /** Waits until everything accepted so far has been processed. */
  public boolean awaitProcessed(long nanos) throws InterruptedException {
    long deadline = System.nanoTime() + nanos;
    boolean all = true;
    for (Worker worker : workers) {
      all &= worker.queue().awaitProcessed(deadline - System.nanoTime());
    }
    return all;
  }

  /**
   * Ends all sources, takes nothing any more, and lets the threads end.
   *
   * @return whether everything accepted has been processed in time; what has not stays pending
   */
  public boolean close(long nanos) throws InterruptedException {
    long deadline = System.nanoTime() + nanos;
    synchronized (open) {
      closing = true;
      open.values().forEach(OpenSource::end);
    }
    workers.forEach(worker -> worker.queue().close());
    boolean all = true;
    for (Worker worker : workers) {
      boolean ended = worker.awaitEnd(deadline - System.nanoTime());
      if (!ended) {
        worker.queue().abandon();
      }
      all &= ended;
    }
    return all;
  }

  public IntakeStatistics statistics() {
    return workers.stream()
        .map(worker -> worker.queue().statistics())
        .reduce(IntakeStatistics.EMPTY, IntakeStatistics::plus);
  }

  /** Ends as soon as possible; what waits stays pending. */
  public void abandon() {
    synchronized (open) {
      closing = true;
    }
    workers.forEach(worker -> worker.queue().abandon());
  }

  /** What came out of processing. */
  public SourceTally tally() {
    return workers.stream()
        .map(worker -> worker.queue().tally())
        .reduce(SourceTally.EMPTY, SourceTally::plus);
  }

  public long openSources() {
    synchronized (open) {
      return open.size();
    }
  }
}
