package io.agentanalytics.core.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.agentanalytics.api.fact.Confidence;
import io.agentanalytics.api.protocol.RequestId;
import io.agentanalytics.api.protocol.TurnStatus;
import io.agentanalytics.api.protocol.Word;
import io.agentanalytics.core.state.structure.StructureException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;

class StateStoreTest {
  /** One of everything that can be kept. */
  record Everything(
      boolean flag,
      int integer,
      Long number,
      double real,
      String text,
      Word<TurnStatus> known,
      Word<TurnStatus> unknown,
      Confidence constant,
      RequestId choice,
      Optional<RequestId> some,
      Optional<RequestId> none,
      OptionalLong someNumber,
      OptionalInt noNumber,
      List<Optional<String>> list,
      Set<RequestId> set,
      Map<String, List<Long>> map,
      ByteBuffer bytes) {}

  private static final Everything VALUE =
      new Everything(
          true,
          -1,
          Long.MIN_VALUE,
          0.1,
          "\ud83e\udd80 and half of one: \ud83e",
          Word.of(TurnStatus.COMPLETED),
          Word.of(TurnStatus.class, "dreaming"),
          Confidence.LOW,
          RequestId.of("7"),
          Optional.of(RequestId.of(7)),
          Optional.empty(),
          OptionalLong.of(3),
          OptionalInt.empty(),
          List.of(Optional.of("a"), Optional.empty()),
          Set.of(RequestId.of(1)),
          Map.of("k", List.of(1L, 2L)),
          ByteBuffer.wrap(new byte[] {1, 2, -3}));

  private final List<String> forgotten = new ArrayList<>();
  private final Kinds kinds = new Kinds();

  /** A store and what is kept in it. */
  private final class Kinds {
    private final StateStore store =
        new StateStore(
            new StateLimits(
                new StateLimits.Limit(10, Duration.ofHours(3)),
                new StateLimits.Limit(10, Duration.ofHours(3)),
                new StateLimits.Limit(10, Duration.ofHours(3)),
                100),
            diagnostic -> forgotten.add(diagnostic.context().get("state")));
    private final StateMap<String, Everything> map =
        store.map(
            "everything",
            Retention.THREADS,
            String.class,
            Everything.class,
            value -> value.text().length());
    private final StateSets<Long, String> sets =
        store.sets("sets", Retention.TURNS, Long.class, String.class);
    private final StateCell<Integer> cell = store.cell("cell", Integer.class, 0);
  }

  private Kinds restored() {
    Kinds other = new Kinds();
    other.map.put("of the other", VALUE);
    other.store.load(kinds.store.save());
    return other;
  }

  @Test
  void everyKindOfValueComesBack() {
    kinds.map.put("key", VALUE);
    kinds.sets.add(1L, "one");
    kinds.sets.add(1L, "another");
    kinds.cell.set(5);

    Kinds other = restored();

    assertThat(other.map.toMap()).containsExactly(Map.entry("key", VALUE));
    assertThat(other.sets.removeAll(1L)).containsExactly("one", "another");
    assertThat(other.cell.get()).isEqualTo(5);
  }

  @Test
  void restoredStoreAgesAsTheOtherOne() {
    kinds.store.advanceTo(0);
    kinds.map.put("old", VALUE);
    kinds.store.advanceTo(3_600_000);
    kinds.store.advanceTo(7_200_000);
    kinds.map.put("new", VALUE);

    Kinds other = restored();
    other.store.advanceTo(10_800_000);
    other.store.advanceTo(10_900_000);

    assertThat(other.map.keys()).containsExactly("new");
    assertThat(forgotten).containsExactly("everything");
  }

  @Test
  void restoredStoreWeighsAsTheOtherOne() {
    for (int i = 0; i < 4; i++) {
      kinds.map.put("key-" + i, VALUE);
    }

    Kinds other = restored();
    other.map.put("one more", VALUE);
    kinds.map.put("one more", VALUE);

    assertThat(other.map.keys()).isEqualTo(kinds.map.keys());
    assertThat(forgotten).hasSize(2);
  }

  @Test
  void snapshotsAreEqualWhenStatesAre() {
    kinds.map.put("key", VALUE);

    assertThat(restored().store.save()).isEqualTo(kinds.store.save());
  }

  /** As large diffs do. */
  @Test
  void textThatRepeatsItselfIsSmallInASnapshot() {
    var text = "+ the same line\n".repeat(65_536);
    var store = store();
    store.map("diff", Retention.TURNS, String.class, String.class).put("turn", text);

    assertThat(store.save()).hasSizeLessThan(text.length() / 100);
  }

  @Test
  void bytesThatAreNoSnapshotAreRefused() {
    byte[] saved = kinds.store.save();

    assertRefused("{}".getBytes(StandardCharsets.UTF_8), "no state");
    assertRefused(new byte[0], "no state");
    assertRefused(Arrays.copyOf(saved, saved.length - 9), "damaged");
    byte[] damaged = saved.clone();
    damaged[damaged.length - 12] ^= 1;
    assertRefused(damaged, "damaged");
    assertRefused(
        "agent-analytics-state 1 0123456789abcdef\n".getBytes(StandardCharsets.US_ASCII),
        "another shape");
  }

  private void assertRefused(byte[] snapshot, String problem) {
    assertThatThrownBy(() -> new Kinds().store.load(snapshot))
        .isInstanceOf(StructureException.class)
        .hasMessageContaining(problem);
  }

  @Test
  void otherKindsOfStateAreRefused() {
    var more = new Kinds();
    more.store.cell("more", Integer.class, 1);

    assertThatThrownBy(() -> more.store.load(kinds.store.save()))
        .isInstanceOf(StructureException.class)
        .hasMessageContaining("another shape");
  }

  @Test
  void nameIsTakenOnce() {
    assertThatThrownBy(() -> kinds.store.cell("cell", Integer.class, 1))
        .hasMessageContaining("two kinds of state are called cell");
  }

  @Test
  void stateOfOtherTypesIsRefused() {
    var numbers = store();
    numbers.map("same", Retention.TURNS, String.class, Long.class).put("a", 1L);
    var texts = store();
    texts.map("same", Retention.TURNS, String.class, String.class);
    var cell = store();
    cell.cell("same", Long.class, 1L);
    var textCell = store();
    textCell.cell("same", String.class, "");

    assertThatThrownBy(() -> texts.load(numbers.save())).hasMessageContaining("another shape");
    assertThatThrownBy(() -> textCell.load(cell.save())).hasMessageContaining("another shape");
  }

  private static StateStore store() {
    return States.unlimited();
  }

  @Test
  void sizesAreThoseOfMapsAndSets() {
    kinds.map.put("key", VALUE);
    kinds.sets.add(1L, "one");

    assertThat(kinds.store.sizes()).isEqualTo(Map.of("everything", 1L, "sets", 1L));
  }
}
