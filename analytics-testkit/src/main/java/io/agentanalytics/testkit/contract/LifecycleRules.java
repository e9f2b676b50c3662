package io.agentanalytics.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.agentanalytics.api.exporter.EventBatch;
import io.agentanalytics.testkit.contract.ExporterUnderTest.Failure;
import io.agentanalytics.testkit.exporter.SampleSource;
import java.util.List;
import java.util.concurrent.FutureTask;

/** Rules about threads, and about the end. */
final class LifecycleRules {
  private static final int BATCH = 500;

  private final Bench bench;
  private final SampleSource source = SampleSource.create();

  LifecycleRules(Bench bench) {
    this.bench = bench;
  }

  void closeTwice() {
    Rig unused = bench.rig();
    unused.close();
    unused.close();
    Rig used = bench.rig();
    used.deliver(source.batch(BATCH));
    used.close();
    used.close();
  }

  void closeDuringACall() {
    Rig rig = bench.rig();
    FutureTask<Outcome> call = rig.begin(source.batch(BATCH));
    rig.close();
    rig.await(call);
  }

  void closeOnAnInterruptedThread() {
    Rig rig = bench.rig();
    rig.deliver(source.batch(BATCH));
    boolean stillInterrupted =
        rig.threads()
            .call(
                "close() on an interrupted thread",
                () -> {
                  Thread.currentThread().interrupt();
                  rig.exporter().close();
                  return Thread.currentThread().isInterrupted();
                });
    assertThat(stillInterrupted)
        .as("whether the thread is still interrupted after close()")
        .isTrue();
  }

  void closeWhileTheDestinationFails() {
    for (Failure failure : bench.failures()) {
      Rig rig = bench.rig();
      Failure own =
          rig.subject().failures().stream()
              .filter(each -> each.name().equals(failure.name()))
              .findFirst()
              .orElseThrow();
      rig.deliver(source.batch(BATCH));
      rig.destination("begin to fail", own.begin());
      rig.export(source.batch(1));
      rig.close();
      rig.destination("end to fail", own.end());
    }
  }

  void nothingAfterClose() {
    Rig rig = bench.rig();
    EventBatch before = source.batch(BATCH);
    rig.deliver(before);
    rig.close();
    Outcome outcome = rig.export(source.batch(BATCH));
    assertThat(outcome.isDelivered()).as("whether records were delivered after close()").isFalse();
    rig.assertArrived(before.records());
  }

  void noThreadsLeft() {
    Rig rig = bench.rig();
    rig.deliver(source.batch(BATCH));
    rig.close();
    assertThat(names(rig.threads().leftOver())).as("threads that outlive close()").isEmpty();
    assertThat(rig.threads().uncaught()).as("what threads of the exporter have died of").isEmpty();
  }

  void daemonThreads() {
    Rig rig = bench.rig();
    rig.deliver(source.batch(BATCH));
    List<Thread> stubborn =
        rig.threads().ofExporter().stream().filter(thread -> !thread.isDaemon()).toList();
    assertThat(names(stubborn)).as("threads that would keep the JVM alive").isEmpty();
  }

  private static List<String> names(List<Thread> threads) {
    return threads.stream().map(Thread::getName).toList();
  }
}
