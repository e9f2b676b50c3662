package io.agentanalytics.cli.tap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

@DisabledOnOs(value = OS.WINDOWS, disabledReason = "there are no such signals")
class EndingTest {
  @Test
  void haltsWhatHoldsOutAgainstTheSecondSignal() throws Exception {
    var never = new CountDownLatch(1);
    var stubborn = new Thread(() -> waitWhateverHappens(never));
    stubborn.start();
    var exitCode = new CompletableFuture<Integer>();
    var ending = new Ending(ended(), stubborn, Duration.ofMillis(1), exitCode::complete);

    ending.signal("INT");
    ending.signal("TERM");

    assertThat(exitCode.get()).isEqualTo(143);
    never.countDown();
    stubborn.join();
  }

  @Test
  void interruptsWhatIsLeftWhenTheCommandHasEnded() throws Exception {
    var interrupted = new CompletableFuture<Boolean>();
    var waiting =
        new Thread(
            () -> {
              try {
                new CountDownLatch(1).await();
              } catch (InterruptedException e) {
                interrupted.complete(true);
              }
            });
    waiting.start();
    var ending = new Ending(ended(), waiting, Duration.ofMinutes(1), EndingTest::neverHalted);

    ending.signal("INT");

    assertThat(interrupted.get()).isTrue();
    waiting.join();
  }

  private static void neverHalted(int exitCode) {
    throw new AssertionError("halted with " + exitCode);
  }

  private static Agent ended() throws IOException, InterruptedException {
    var agent = Agent.start(List.of("true"), 100, (from, json) -> {});
    agent.awaitExit(Duration.ofMinutes(1));
    return agent;
  }

  private static void waitWhateverHappens(CountDownLatch latch) {
    while (latch.getCount() > 0) {
      try {
        latch.await();
      } catch (InterruptedException e) {
        // As a destination may be that does not care.
      }
    }
  }
}
