package io.agentanalytics.core.intake;

import io.agentanalytics.api.Intake;
import io.agentanalytics.api.delivery.IntakeStatistics;
import io.agentanalytics.core.source.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jetbrains.lincheck.Lincheck;
import org.jetbrains.lincheck.datastructures.ModelCheckingOptions;
import org.jetbrains.lincheck.datastructures.Operation;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The queue between hosts and a worker, in every order in which its threads can meet, as far as a
 * model checker comes. What is checked there uses no AssertJ, which would be part of the model.
 */
class IntakeRaceTest {
  private static final Input.Action NOTHING =
      (processor, ordinal) -> new Step(List.of(), List.of());

  private static SourcePlace place() {
    return new SourcePlace(new SourceRun(null, records -> {}, () -> {})); // Nobody processes here.
  }

  /** All that happens to a queue. Called by one thread alone, it is its own specification. */
  public static class Calls {
    private final IntakeQueue queue = new IntakeQueue(2, 100);
    private final SourcePlace place = place();

    /** What the worker has in hand. */
    private List<Input> taken = List.of();

    @Operation
    public Intake offer() {
      return queue.offer(place, 40, NOTHING);
    }

    @Operation
    public Intake refuse() {
      return queue.refuse(place, Intake.OVERSIZE);
    }

    @Operation
    public IntakeStatistics statistics() {
      return queue.statistics();
    }

    /** Takes if there is something, since a call that waits follows no other. */
    @Operation(nonParallelGroup = "worker")
    public List<Long> take() throws InterruptedException {
      if (taken.isEmpty() && queue.statistics().pending() > 0) {
        taken = queue.take();
      }
      return taken.stream().map(Input::ordinal).toList();
    }

    @Operation(nonParallelGroup = "worker")
    public long processed() {
      queue.processed(taken, new SourceTally(taken.size(), 0, Map.of()));
      taken = List.of();
      return queue.tally().events();
    }

    @Operation
    public void end() {
      queue.end(place);
    }

    @Operation
    public void close() {
      queue.close();
    }
  }

  @Test
  void callsLookLikeOneBehindTheOther() {
    check(2, 50);
  }

  @Test
  @Tag("thorough")
  void callsLookLikeOneBehindTheOtherInManyOrders() {
    check(100, 500);
  }

  private static void check(int scenarios, int orders) {
    new ModelCheckingOptions()
        .iterations(scenarios)
        .invocationsPerIteration(orders)
        .threads(3)
        .actorsPerThread(2)
        .actorsBefore(2)
        .actorsAfter(1)
        .check(Calls.class);
  }

  @Test
  void nothingIsLostBetweenOfferingAndClosing() {
    Lincheck.runConcurrentTest(50, IntakeRaceTest::offerAndClose);
  }

  @Test
  @Tag("thorough")
  void nothingIsLostBetweenOfferingAndClosingInManyOrders() {
    Lincheck.runConcurrentTest(3_000, IntakeRaceTest::offerAndClose);
  }

  private static void offerAndClose() {
    var queue = new IntakeQueue(2, 100);
    var place = place();
    List<Long> processed = new ArrayList<>();
    List<Intake> answers = new ArrayList<>();
    var worker = new Thread(() -> work(queue, processed));
    var host =
        new Thread(
            () -> {
              for (int i = 0; i < 3; i++) {
                answers.add(queue.offer(place, 1, NOTHING));
              }
            });
    worker.start();
    host.start();
    queue.close();
    join(host);
    join(worker); // For ever, should nobody wake it: the checker tells.

    var statistics = queue.statistics();
    var accepted = answers.stream().filter(Intake.ACCEPTED::equals).count();
    if (!statistics.addsUp()
        || statistics.offered() != 3
        || statistics.accepted() != accepted
        || statistics.pending() != 0
        || processed.size() != accepted) {
      throw new AssertionError(statistics + ", answers " + answers + ", processed " + processed);
    }
  }

  private static void work(IntakeQueue queue, List<Long> processed) {
    try {
      List<Input> chunk = queue.take();
      while (!chunk.isEmpty()) {
        chunk.forEach(input -> processed.add(input.ordinal()));
        queue.processed(chunk, SourceTally.EMPTY);
        chunk = queue.take();
      }
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void join(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
