package io.agentanalytics.core.repository;

import static org.assertj.core.api.Assertions.assertThat;

import io.agentanalytics.api.fact.LookedUp;
import io.agentanalytics.api.fact.SkillInvocation;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TimeLimitedLookupsTest {
  private static final LookedUp FOUND =
      new LookedUp(Optional.of("hash"), List.of(), Optional.empty());
  private static final Duration LONG = Duration.ofMinutes(5);
  private static final Duration SHORT = Duration.ofMillis(1);

  private final Stubborn lookups = new Stubborn();

  /** Hangs in the way of a file system that is gone: it cannot be interrupted. */
  private static final class Stubborn implements Lookups {
    private final CountDownLatch end = new CountDownLatch(1);
    private final AtomicInteger calls = new AtomicInteger();
    private volatile boolean hangs;
    private volatile boolean fails;

    @Override
    public LookedUp ofTurn(String cwd) {
      calls.incrementAndGet();
      if (fails) {
        throw new IllegalStateException("broken");
      }
      while (hangs && end.getCount() > 0) {
        try {
          end.await();
        } catch (InterruptedException e) {
          // As a read of a hanging drive, which nothing ends.
        }
      }
      return FOUND;
    }

    @Override
    public LookedUp ofSkills(List<SkillInvocation> skills) {
      return ofTurn("");
    }
  }

  @AfterEach
  void letGo() {
    lookups.end.countDown();
  }

  @Test
  void giveWhatWasFoundInTime() {
    try (var limited = new TimeLimitedLookups(lookups, LONG)) {
      assertThat(limited.ofTurn("/")).isEqualTo(FOUND);
      assertThat(limited.ofSkills(List.of())).isEqualTo(FOUND);
    }
  }

  @Test
  void giveNothingWhenItTakesTooLong() {
    lookups.hangs = true;
    try (var limited = new TimeLimitedLookups(lookups, SHORT)) {
      assertThat(limited.ofTurn("/")).isEqualTo(LookedUp.NOTHING);
    }
  }

  @Test
  void doNotWaitForThreadsThatHang() {
    lookups.hangs = true;
    try (var limited = new TimeLimitedLookups(lookups, SHORT)) {
      for (int i = 0; i < 20; i++) {
        assertThat(limited.ofTurn("/")).isEqualTo(LookedUp.NOTHING);
      }
    }

    assertThat(lookups.calls).hasValueLessThanOrEqualTo(TimeLimitedLookups.MAX_THREADS);
  }

  @Test
  void giveNothingWhenTheyFail() {
    lookups.fails = true;
    try (var limited = new TimeLimitedLookups(lookups, LONG)) {
      assertThat(limited.ofTurn("/")).isEqualTo(LookedUp.NOTHING);
      lookups.fails = false;
      assertThat(limited.ofTurn("/")).isEqualTo(FOUND);
    }
  }

  @Test
  void giveNothingWhenTheCallerIsInterrupted() {
    lookups.hangs = true;
    try (var limited = new TimeLimitedLookups(lookups, LONG)) {
      Thread.currentThread().interrupt();

      assertThat(limited.ofTurn("/")).isEqualTo(LookedUp.NOTHING);
      assertThat(Thread.interrupted()).isTrue();
    }
  }

  @Test
  void giveNothingAfterTheyWereClosed() {
    var limited = new TimeLimitedLookups(lookups, LONG);

    limited.close();
    limited.close();

    assertThat(limited.ofTurn("/")).isEqualTo(LookedUp.NOTHING);
  }
}
