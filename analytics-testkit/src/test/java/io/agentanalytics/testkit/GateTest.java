package io.agentanalytics.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class GateTest {
  private final Gate gate = Gate.shut();

  @Test
  void holdsBackWhatDependsOnIt() {
    var held = gate.opened().thenApply(opened -> "done").toCompletableFuture();
    assertThat(held).isNotDone();

    gate.open();

    assertThat(held).isCompletedWithValue("done");
    assertThat(gate.isOpen()).isTrue();
  }

  @Test
  void holdsBackThreads() throws InterruptedException {
    var passed = CompletableFuture.runAsync(this::pass);

    gate.open();
    gate.open();
    gate.await();

    assertThat(passed).succeedsWithin(java.time.Duration.ofSeconds(30));
  }

  @Test
  void letsInterruptedThreadsGo() {
    Thread.currentThread().interrupt();

    assertThatExceptionOfType(InterruptedException.class).isThrownBy(gate::await);
  }

  private void pass() {
    try {
      gate.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
