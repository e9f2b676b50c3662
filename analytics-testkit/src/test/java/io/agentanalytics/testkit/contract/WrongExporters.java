package io.agentanalytics.testkit.contract;

import io.agentanalytics.api.exporter.EventBatch;
import io.agentanalytics.api.exporter.EventRecord;
import io.agentanalytics.api.exporter.ExportResult;
import io.agentanalytics.testkit.exporter.HostileText;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;

/** Each breaks one rule of the contract. */
final class WrongExporters {
  private WrongExporters() {}

  /** Takes a hundred of a batch, and says that it took all. */
  static final class Cutting extends HonestExporter {
    Cutting(Destination destination) {
      super(destination);
    }

    @Override
    void write(EventBatch batch) {
      batch.records().stream().limit(100).forEach(destination::add);
    }
  }

  /** Has not heard of some types. */
  static final class Choosy extends HonestExporter {
    Choosy(Destination destination) {
      super(destination);
    }

    @Override
    void write(EventBatch batch) {
      batch.records().stream()
          .filter(record -> !record.eventType().equals("codex_hook_run"))
          .forEach(destination::add);
    }
  }

  /** Sorts by source. */
  static final class Sorting extends HonestExporter {
    Sorting(Destination destination) {
      super(destination);
    }

    @Override
    void write(EventBatch batch) {
      List<EventRecord> records = new ArrayList<>(batch.records());
      Collections.reverse(records);
      records.forEach(destination::add);
    }
  }

  /** Refuses what it knows already. */
  static final class Indignant extends HonestExporter {
    private final Set<UUID> known = new HashSet<>();

    Indignant(Destination destination) {
      super(destination);
    }

    @Override
    ExportResult result(EventBatch batch) {
      return batch.records().stream().allMatch(record -> known.add(record.id()))
          ? super.result(batch)
          : ExportResult.rejected("known");
    }
  }

  /** Knows only one call. */
  static final class Single extends HonestExporter {
    private final AtomicBoolean busy = new AtomicBoolean();
    private final CountDownLatch second = new CountDownLatch(1);

    Single(Destination destination) {
      super(destination);
    }

    @Override
    ExportResult result(EventBatch batch) {
      if (!busy.compareAndSet(false, true)) {
        second.countDown();
        throw new IllegalStateException("one at a time");
      }
      try {
        boolean overlapped = second.await(300, TimeUnit.MILLISECONDS);
        return overlapped ? ExportResult.retry("busy") : super.result(batch);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return ExportResult.retry("interrupted");
      } finally {
        busy.set(false);
      }
    }
  }

  /** Shares its state with all others. */
  static final class Static extends HonestExporter {
    private static final AtomicBoolean CLOSED = new AtomicBoolean();

    Static(Destination destination) {
      super(destination);
      CLOSED.set(false);
    }

    @Override
    ExportResult result(EventBatch batch) {
      closed = CLOSED.get();
      return super.result(batch);
    }

    @Override
    public void close() {
      CLOSED.set(true);
    }
  }

  /** Begins every run with an empty destination. */
  static final class Truncating extends HonestExporter {
    Truncating(Destination destination) {
      super(destination);
      destination.clear();
    }
  }

  /** Says that all is well. */
  static final class Optimistic extends HonestExporter {
    Optimistic(Destination destination) {
      super(destination);
    }

    @Override
    ExportResult result(EventBatch batch) {
      ExportResult result = super.result(batch);
      return closed ? result : ExportResult.delivered();
    }
  }

  /** Says that half has arrived when nothing did. */
  static final class HalfTrue extends HonestExporter {
    HalfTrue(Destination destination) {
      super(destination);
    }

    @Override
    ExportResult result(EventBatch batch) {
      return destination.isFailing()
          ? ExportResult.deliveredInPart(
              Set.copyOf(IntStream.range(0, batch.size() / 2).boxed().toList()),
              ExportResult.retry("failing"))
          : super.result(batch);
    }
  }

  /** Writes each line as it is, and lines end where they end. */
  static final class Broken extends HonestExporter {
    Broken(Destination destination) {
      super(destination);
    }

    @Override
    void write(EventBatch batch) {
      batch.records().stream()
          .map(Destination::text)
          .flatMap(text -> List.of(text.split("\u2028", -1)).stream())
          .forEach(destination::add);
    }
  }

  /** Tries again what can never work. */
  static final class Hopeful extends HonestExporter {
    Hopeful(Destination destination) {
      super(destination);
    }

    @Override
    ExportResult result(EventBatch batch) {
      boolean huge =
          batch.records().stream()
              .anyMatch(record -> record.json().remaining() > HostileText.HUGE.text().length());
      return huge && batch.size() == 1 ? ExportResult.retry("too large") : super.result(batch);
    }
  }

  /** Decodes everything. */
  static final class Decoding extends HonestExporter {
    Decoding(Destination destination) {
      super(destination);
    }

    @Override
    void write(EventBatch batch) {
      batch.records().forEach(EventRecord::event);
      super.write(batch);
    }
  }

  /** Closes only once. */
  static final class OnceClosed extends HonestExporter {
    OnceClosed(Destination destination) {
      super(destination);
    }

    @Override
    public void close() {
      if (closed) {
        throw new IllegalStateException("closed already");
      }
      super.close();
    }
  }

  /** Closes when the last call has ended, and the last call ends after that. */
  static final class Waiting extends HonestExporter {
    private final CountDownLatch never = new CountDownLatch(1);

    Waiting(Destination destination) {
      super(destination);
    }

    @Override
    public CompletionStage<ExportResult> export(EventBatch batch) {
      return new CompletableFuture<>();
    }

    @Override
    public void close() {
      awaitForever(never);
    }
  }

  /** Swallows interrupts. */
  static final class Impatient extends HonestExporter {
    Impatient(Destination destination) {
      super(destination);
    }

    @Override
    public void close() {
      Thread.interrupted();
    }
  }

  /** Hangs for as long as its destination does. */
  static final class Loyal extends HonestExporter {
    private final CountDownLatch never = new CountDownLatch(1);

    Loyal(Destination destination) {
      super(destination);
    }

    @Override
    public void close() {
      if (destination.isFailing()) {
        awaitForever(never);
      }
    }
  }

  /** Goes on as if it had not been closed. */
  static final class Undead extends HonestExporter {
    Undead(Destination destination) {
      super(destination);
    }

    @Override
    public void close() {
      closed = false;
    }
  }

  /** Leaves a thread behind. */
  static final class Leaking extends HonestExporter {
    Leaking(Destination destination) {
      super(destination);
      thread("leaking", true).start();
    }
  }

  /** Has a thread that dies. */
  static final class Dying extends HonestExporter {
    Dying(Destination destination) {
      super(destination);
      new Thread(
              () -> {
                throw new IllegalStateException("died");
              })
          .start();
    }
  }

  /** Keeps the JVM alive. */
  static final class Stubborn extends HonestExporter {
    private final Thread thread = thread("stubborn", false);

    Stubborn(Destination destination) {
      super(destination);
      thread.start();
    }

    @Override
    public void close() {
      super.close();
      thread.interrupt();
    }
  }

  /** Tells its secret to whoever asks. */
  static final class Chatty extends HonestExporter {
    Chatty(Destination destination) {
      super(destination);
    }

    @Override
    public String toString() {
      return "Chatty[token=" + SECRET + "]";
    }
  }

  /** Tells its secret to the log when things go wrong. */
  static final class Logging extends HonestExporter {
    Logging(Destination destination) {
      super(destination);
    }

    @Override
    ExportResult result(EventBatch batch) {
      if (destination.isFailing()) {
        System.getLogger("wrong.Logging")
            .log(System.Logger.Level.DEBUG, "failed", new IllegalStateException("for " + SECRET));
      }
      return super.result(batch);
    }
  }

  /** Names what it could not send. */
  static final class Explaining extends HonestExporter {
    Explaining(Destination destination) {
      super(destination);
    }

    @Override
    ExportResult result(EventBatch batch) {
      return destination.isFailing()
          ? ExportResult.retry("could not send " + Destination.text(batch.records().get(0)))
          : super.result(batch);
    }
  }

  private static Thread thread(String name, boolean daemon) {
    Thread thread = new Thread(() -> awaitForever(new CountDownLatch(1)), name);
    thread.setDaemon(daemon);
    return thread;
  }

  private static void awaitForever(CountDownLatch never) {
    try {
      never.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
