package io.agentanalytics.core.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class HandoverTest {
  private static final int BUFFER_BYTES = 1024;
  private static final int MAX_BYTES = 5_000;
  private static final int MUCH = 3_000;

  private final Handover handover = new Handover(BUFFER_BYTES, MAX_BYTES);

  private static LineBatch batch(int bufferBytes) {
    var batch = new LineBatch();
    batch.usedUp(new byte[bufferBytes]);
    return batch;
  }

  /** Puts a batch from another thread, which has to wait. */
  private CompletableFuture<Boolean> waitsToPut(LineBatch batch) {
    var put = new CompletableFuture<Boolean>();
    var thread = new Thread(() -> put.complete(handover.put(batch)));
    thread.setDaemon(true);
    thread.start();
    while (thread.getState() != Thread.State.WAITING) {
      assertThat(put).isNotDone();
      Thread.onSpinWait();
    }
    return put;
  }

  @Test
  void putWaitsUntilWhatIsOnItsWayHasBeenHandled() {
    var first = batch(MUCH);
    var second = batch(MUCH);
    handover.put(first);
    assertThat(handover.take(null)).isSameAs(first);
    var put = waitsToPut(second);

    assertThat(handover.take(first)).isSameAs(second);

    assertThat(put.join()).isTrue();
  }

  @Test
  void everythingArrivesInOrderHoweverTheTwoTakeTurns() {
    var sizes = new Random(21).ints(50_000, 1, 2 * MAX_BYTES).toArray();
    var reader =
        CompletableFuture.runAsync(
            () -> {
              for (int size : sizes) {
                handover.put(batch(size));
              }
              handover.end(null);
            });
    var arrived = new ArrayList<Long>();

    for (var next = handover.take(null); next != null; next = handover.take(next)) {
      arrived.add(next.bufferBytes());
    }

    reader.join();
    assertThat(arrived).isEqualTo(Arrays.stream(sizes).asLongStream().boxed().toList());
  }

  @Test
  void batchOfAnySizeGoesIfNothingElseIsOnItsWay() {
    assertThat(handover.put(batch(10 * MUCH))).isTrue();
  }

  @Test
  void nobodyWaitsWhenItIsClosed() {
    handover.put(batch(MUCH));
    var put = waitsToPut(batch(MUCH));

    handover.close();

    assertThat(put.join()).isFalse();
  }

  @Test
  void endIsBehindTheLastBatch() {
    var last = batch(1);
    handover.put(last);
    handover.end(null);

    assertThat(handover.take(null)).isSameAs(last);
    assertThat(handover.take(last)).isNull();
    assertThat(handover.take(null)).isNull();
  }

  @Test
  void buffersOfTheUsualSizeAreUsedAgain() {
    var usual = new byte[BUFFER_BYTES];
    var batch = new LineBatch();
    batch.usedUp(usual);
    batch.usedUp(new byte[2 * BUFFER_BYTES]);
    handover.put(batch);
    handover.take(null);
    assertThat(handover.buffer()).isNotSameAs(usual);

    handover.end(null);
    handover.take(batch);

    assertThat(handover.buffer()).isSameAs(usual);
    assertThat(handover.buffer()).hasSize(BUFFER_BYTES).isNotSameAs(usual);
  }
}
