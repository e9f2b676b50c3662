package io.agentanalytics.core.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.agentanalytics.api.Diagnostic;
import io.agentanalytics.api.DiagnosticKind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StateMapTest {
  private static final long DAY = Duration.ofDays(1).toMillis();
  private static final long HOUR = Duration.ofHours(1).toMillis();

  private final List<Diagnostic> forgotten = new ArrayList<>();
  private final StateStore store =
      new StateStore(
          new StateLimits(
              new StateLimits.Limit(3, Duration.ofDays(30)),
              new StateLimits.Limit(3, Duration.ofDays(2)),
              new StateLimits.Limit(3, Duration.ofHours(2)),
              10),
          forgotten::add);
  private final StateMap<String, Integer> map =
      store.map("thing", Retention.TURNS, String.class, Integer.class);

  private static Diagnostic forgotten(String reason) {
    return Diagnostic.of(DiagnosticKind.STATE_FORGOTTEN, "state", "thing", "reason", reason);
  }

  /** Hour by hour, since longer gaps do not count. */
  private void work(long fromMs, long forMs) {
    for (long at = fromMs; at <= fromMs + forMs; at += HOUR) {
      store.advanceTo(at);
    }
  }

  @Test
  void fullMapForgetsItsOldestEntryAndSaysSo() {
    for (int i = 0; i < 5; i++) {
      map.put("key-" + i, i);
    }

    assertThat(map.keys()).containsExactly("key-2", "key-3", "key-4");
    assertThat(forgotten).containsExactly(forgotten("limit"), forgotten("limit"));
    assertThat(store.sizes()).isEqualTo(Map.of("thing", 3L));
  }

  @Test
  void whatWasUsedSinceItCameStaysInAFullMap() {
    store.advanceTo(0);
    map.put("old but busy", 1);
    map.put("idle", 2);
    map.put("newer", 3);
    store.advanceTo(1000);
    assertThat(map.get("old but busy")).isEqualTo(1);

    map.put("newest", 4);

    assertThat(map.keys()).containsExactly("newer", "newest", "old but busy");
  }

  @Test
  void replacedValueKeepsItsPlace() {
    map.put("a", 1);
    map.put("b", 2);
    map.put("a", 3);

    assertThat(map.toMap()).containsExactly(Map.entry("a", 3), Map.entry("b", 2));
    assertThat(forgotten).isEmpty();
  }

  @Test
  void whatNobodyUsesForLongIsForgotten() {
    store.advanceTo(0);
    map.put("idle", 1);
    map.put("busy", 2);
    work(HOUR, DAY);
    map.get("busy");
    work(HOUR + DAY, DAY + HOUR);

    assertThat(map.keys()).containsExactly("busy");
    assertThat(forgotten).containsExactly(forgotten("age"));
  }

  @Test
  void nothingGrowsOldWhileNobodyWorks() {
    store.advanceTo(0);
    map.put("over the holidays", 1);
    store.advanceTo(30 * DAY);
    store.advanceTo(60 * DAY);

    assertThat(map.contains("over the holidays")).isTrue();
  }

  @Test
  void shortGapsCountAsTheyAre() {
    for (long at = 0; at <= 100 * HOUR; at += HOUR / 4) {
      if (at == 60 * HOUR) {
        map.put("younger than two days", 1);
      }
      store.advanceTo(at);
    }
    map.put("new", 1);

    assertThat(map.keys()).containsExactly("younger than two days", "new");
  }

  @Test
  void absurdTimesForgetNothingThatIsNew() {
    store.advanceTo(1_000);
    map.put("new", 1);
    store.advanceTo(Long.MAX_VALUE);
    store.advanceTo(Long.MIN_VALUE);
    store.advanceTo(2_000);

    assertThat(map.contains("new")).isTrue();
  }

  @Test
  void removesWhatMeetsACondition() {
    map.put("a", 1);
    map.put("b", 2);
    map.put("c", 3);

    assertThat(map.removeIf((key, value) -> value != 2)).containsExactly(1, 3);
    assertThat(map.keys()).containsExactly("b");
  }

  @Test
  void textHasALimitOfItsOwn() {
    StateMap<String, String> texts =
        store.map("text", Retention.TURNS, String.class, String.class, String::length);
    texts.put("a", "12345");
    texts.put("b", "12345");
    assertThat(texts.keys()).containsExactly("a", "b");

    texts.put("b", "123456");
    assertThat(texts.keys()).containsExactly("b");

    texts.put("c", "longer than all together may be");
    assertThat(texts.keys()).containsExactly("c");
    texts.remove("c");
    texts.put("d", "1234567890");
    assertThat(texts.keys()).containsExactly("d");
    assertThat(forgotten).hasSize(2);
  }

  @Test
  void setsShareOneLimit() {
    StateSets<String, Integer> sets =
        store.sets("member", Retention.TURNS, String.class, Integer.class);
    assertThat(sets.add("a", 1)).isTrue();
    assertThat(sets.add("a", 1)).isFalse();
    sets.add("a", 2);
    sets.add("b", 1);
    assertThat(sets.contains("a", 2)).isTrue();

    sets.add("b", 2);
    assertThat(sets.contains("a", 2)).isFalse();
    assertThat(sets.removeAll("b")).containsExactly(1, 2);

    for (int i = 0; i < 10; i++) {
      sets.add("c", i);
    }
    assertThat(sets.removeAll("c")).containsExactly(7, 8, 9);
    assertThat(forgotten).hasSize(8);
  }

  @Test
  void knowsWhetherItIsEmpty() {
    assertThat(map.isEmpty()).isTrue();
    map.put("a", 1);
    assertThat(map.isEmpty()).isFalse();
  }

  @Test
  void removedTextMakesRoom() {
    StateMap<String, String> texts =
        store.map("text", Retention.TURNS, String.class, String.class, String::length);
    texts.put("a", "1234567");
    texts.removeIf((key, value) -> true);
    texts.put("b", "1234567");
    texts.remove("b");
    texts.put("c", "1234567");
    work(0, 3 * DAY);
    texts.put("d", "123");
    texts.put("e", "1234567");

    assertThat(texts.keys()).containsExactly("d", "e");
    assertThat(forgotten).hasSize(1);
  }

  @Test
  void removedMemberMakesRoom() {
    StateSets<String, Integer> sets =
        store.sets("member", Retention.TURNS, String.class, Integer.class);
    sets.add("a", 1);
    sets.add("b", 1);
    sets.add("b", 2);
    sets.remove("b", 7);
    sets.remove("b", 1);
    sets.add("c", 3);

    assertThat(sets.contains("a", 1)).isTrue();
    assertThat(sets.removeAll("b")).containsExactly(2);
    assertThat(forgotten).isEmpty();
  }

  @Test
  void recentKeysGoWithoutAWord() {
    StateMap<Integer, Boolean> recent = store.recent("recent", Integer.class, Boolean.class);
    for (int i = 0; i <= 4096; i++) {
      recent.put(i, true);
    }

    assertThat(recent.contains(0)).isFalse();
    assertThat(recent.contains(1)).isTrue();
    assertThat(forgotten).isEmpty();
  }

  @Test
  void recentKeysThatNobodyUsesGoToo() {
    StateMap<Integer, Boolean> recent = store.recent("recent", Integer.class, Boolean.class);
    store.advanceTo(0);
    recent.put(1, true);
    work(HOUR, HOUR);
    recent.put(2, true);
    work(3 * HOUR, 0);

    assertThat(recent.keys()).containsExactly(2);
    assertThat(forgotten).isEmpty();
  }

  @Test
  void entryMayGrowAsOldAsTheLimit() {
    StateMap<String, Integer> pending =
        store.map("pending", Retention.PENDING, String.class, Integer.class);
    store.advanceTo(0);
    pending.put("a", 1);
    work(HOUR, HOUR);
    assertThat(pending.keys()).containsExactly("a");

    work(3 * HOUR, 0);
    assertThat(pending.isEmpty()).isTrue();
  }

  /** Not with each message: to look costs time. */
  @Test
  void oldEntriesAreLookedForOnceAMinute() {
    StateMap<String, Integer> pending =
        store.map("pending", Retention.PENDING, String.class, Integer.class);
    store.advanceTo(0);
    pending.put("a", 1);
    work(HOUR, HOUR);
    store.advanceTo(2 * HOUR + 59_999);
    assertThat(pending.keys()).containsExactly("a");

    store.advanceTo(2 * HOUR + 60_000);
    assertThat(pending.isEmpty()).isTrue();
  }

  @Test
  void limitsArePositive() {
    assertThatThrownBy(() -> new StateLimits.Limit(0, Duration.ofDays(1)))
        .hasMessage("maxEntries: expected 1 or more, got 0");
    assertThatThrownBy(() -> new StateLimits.Limit(1, Duration.ZERO))
        .hasMessage("maxAge: expected 1 or more, got 0");
    var limit = new StateLimits.Limit(1, Duration.ofMillis(1));
    assertThatThrownBy(() -> new StateLimits(limit, limit, limit, 0))
        .hasMessage("maxText: expected 1 or more, got 0");
  }
}
