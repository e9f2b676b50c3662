package io.agentanalytics.core.state;

import io.agentanalytics.api.Diagnostic;
import io.agentanalytics.api.DiagnosticKind;
import io.agentanalytics.core.state.structure.StructureException;
import io.agentanalytics.core.state.structure.StructureReader;
import io.agentanalytics.core.state.structure.StructureWriter;
import io.agentanalytics.core.state.structure.Structures;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.ToLongFunction;

/**
 * Holds all state of one source. Whoever has to remember something asks for a map, sets or a cell
 * when it is made; limits, ages, snapshots and the count of what was forgotten come with it. Keys
 * and values are immutable: records, enums, words, texts, numbers, and collections of them.
 *
 * <p>Not thread-safe.
 */
public final class StateStore {
  /** How often old entries are looked for, in observed time. */
  private static final long SWEEP_MS = 60_000;

  private static final int MAX_RECENT = 4096;

  private final StateLimits limits;
  private final Consumer<Diagnostic> forgotten;
  private final Map<String, StateSlice> slices = new LinkedHashMap<>();

  /** Those of them that grow, and forget. */
  private final Map<String, StateMap<?, ?>> maps = new LinkedHashMap<>();

  private Age age = Age.START;
  private long nextSweepMs = SWEEP_MS;

  /**
   * @param forgotten gets a diagnostic for each entry that reaches a limit
   */
  public StateStore(StateLimits limits, Consumer<Diagnostic> forgotten) {
    this.limits = limits;
    this.forgotten = forgotten;
  }

  /**
   * An empty map.
   *
   * @param name of what it holds, for diagnostics and snapshots; once per store
   */
  public <K, V> StateMap<K, V> map(
      String name, Retention retention, Class<K> keys, Class<V> values) {
    return addMap(name, new StateMap<>(slot(name, retention), keys, values));
  }

  /**
   * A map whose values hold text, which has a limit of its own.
   *
   * @param text characters of a value
   */
  public <K, V> StateMap<K, V> map(
      String name, Retention retention, Class<K> keys, Class<V> values, ToLongFunction<V> text) {
    return addMap(
        name,
        new StateMap<>(slot(name, retention), keys, values, new Weight<>(text, limits.maxText())));
  }

  /** A map that remembers as long as there is room; to forget an entry is nothing to tell. */
  public <K, V> StateMap<K, V> recent(String name, Class<K> keys, Class<V> values) {
    StateLimits.Limit limit =
        new StateLimits.Limit(MAX_RECENT, limits.of(Retention.PENDING).maxAge());
    Slot slot = new Slot(limit, () -> age.observedMs(), reason -> {});
    return addMap(name, new StateMap<>(slot, keys, values));
  }

  /** Sets by key; all members together have one limit. */
  public <K, V> StateSets<K, V> sets(
      String name, Retention retention, Class<K> keys, Class<V> members) {
    Slot slot = slot(name, retention);
    return new StateSets<>(slot, addMap(name, StateSets.map(slot, keys, members)));
  }

  /** One value, which never grows old. */
  public <V> StateCell<V> cell(String name, Class<V> type, V first) {
    return add(name, new StateCell<>(type, first));
  }

  private Slot slot(String name, Retention retention) {
    return new Slot(
        limits.of(retention),
        () -> age.observedMs(),
        reason ->
            forgotten.accept(
                Diagnostic.of(DiagnosticKind.STATE_FORGOTTEN, "state", name, "reason", reason)));
  }

  private <K, V> StateMap<K, V> addMap(String name, StateMap<K, V> map) {
    maps.put(name, map);
    return add(name, map);
  }

  private <S extends StateSlice> S add(String name, S slice) {
    if (slices.put(name, slice) != null) {
      throw new IllegalArgumentException("two kinds of state are called " + name);
    }
    return slice;
  }

  /**
   * Time went on.
   *
   * @param atMs ms since the Unix epoch, at any time in any order
   */
  public void advanceTo(long atMs) {
    age = age.at(Math.max(0, atMs));
    if (age.observedMs() >= nextSweepMs) {
      nextSweepMs = age.observedMs() + SWEEP_MS;
      maps.values().forEach(StateMap::sweep);
    }
  }

  /** Time of the newest message, ms since the Unix epoch; 0 before the first. */
  public long newestMs() {
    return age.equals(Age.START) ? 0 : age.lastAtMs();
  }

  /** How much is remembered of each kind, cells left out. */
  public Map<String, Long> sizes() {
    Map<String, Long> sizes = new TreeMap<>();
    maps.forEach((name, map) -> sizes.put(name, map.size()));
    return sizes;
  }

  /**
   * All of it as bytes: versioned, and compressed, since the text of large diffs is in it.
   *
   * @throws IllegalArgumentException if a kind of value cannot be kept, which is a mistake of ours
   */
  public byte[] save() {
    StructureWriter out = new StructureWriter();
    out.write(Age.class, age);
    out.write(Long.class, nextSweepMs);
    slices.values().forEach(slice -> slice.save(out));
    return Snapshot.pack(shape(), out);
  }

  /**
   * Takes what a store of the same kinds saved, instead of what is there.
   *
   * @throws StructureException if it is something else, or damaged; the store is of no use then
   */
  public void load(byte[] saved) {
    StructureReader in = Snapshot.unpack(shape(), saved);
    age = in.read(Age.class);
    nextSweepMs = in.read(Long.class);
    slices.values().forEach(slice -> slice.load(in));
  }

  private String shape() {
    List<Type> types = new ArrayList<>(List.of(Age.class, Long.class));
    slices.values().forEach(slice -> types.addAll(slice.types()));
    return Structures.shape(slices.keySet(), types);
  }
}
