package io.agentanalytics.core.state;

import io.agentanalytics.core.state.structure.StructureReader;
import io.agentanalytics.core.state.structure.StructureWriter;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A map that forgets its oldest entry when it is full, and what nobody has used for long, and says
 * so. Its order is that in which keys came; a key that is put again keeps its place.
 *
 * <p>An entry that was used since it came is passed over once and then counts as new: so what is in
 * use stays, and to use an entry costs no more than to note when.
 *
 * <p>Not thread-safe.
 */
public final class StateMap<K, V> implements StateSlice {
  private final Slot slot;
  private final Type keyType;
  private final Type valueType;
  private final Weight<V> weight;
  private final Map<K, Entry<V>> entries = new LinkedHashMap<>();
  private final List<StateIndex<?, K, V>> indexes = new ArrayList<>(0);
  private long totalWeight;
  private long nextPlace;

  private static final class Entry<V> {
    private V value;
    private long weight;

    /** Greater than that of each entry before it. */
    private long place;

    /** When it came, or was passed over; observed ms, like the next. */
    private long placedMs;

    private long usedMs;

    Entry(V value, long placedMs, long usedMs) {
      this.value = value;
      this.placedMs = placedMs;
      this.usedMs = usedMs;
    }
  }

  StateMap(Slot slot, Type keys, Type values) {
    this(slot, keys, values, Weight.none());
  }

  StateMap(Slot slot, Type keys, Type values, Weight<V> weight) {
    this.slot = slot;
    this.keyType = keys;
    this.valueType = values;
    this.weight = weight;
  }

  /**
   * An index of the entries, which have to be found without a look at all of them.
   *
   * @param terms of an entry, each at most once
   */
  public <T extends Comparable<T>> StateIndex<T, K, V> index(
      BiFunction<K, V, Collection<T>> terms) {
    StateIndex<T, K, V> index = new StateIndex<>(terms);
    entries.forEach((key, entry) -> index.add(key, entry.value, entry.place));
    indexes.add(index);
    return index;
  }

  /** The value of a key, which is used now; null without one. */
  public @Nullable V get(K key) {
    Entry<V> entry = entries.get(key);
    if (entry == null) {
      return null;
    }
    entry.usedMs = slot.now();
    return entry.value;
  }

  /** As {@link #get}, for chains. */
  public Optional<V> find(K key) {
    return Optional.ofNullable(get(key));
  }

  public boolean contains(K key) {
    return entries.containsKey(key);
  }

  public long size() {
    return entries.size();
  }

  public boolean isEmpty() {
    return entries.isEmpty();
  }

  /** Sets the value of a key, which is used now. */
  public void put(K key, V value) {
    long now = slot.now();
    Entry<V> entry = entries.get(key);
    if (entry == null) {
      entry = new Entry<>(value, now, now);
      enter(key, entry);
    } else {
      leaveIndexes(key, entry);
      entry.value = value;
      entry.usedMs = now;
      enterIndexes(key, entry);
    }
    weigh(entry);
    while (isOverfull()) {
      forgetOldest(key);
    }
  }

  /** Removes a key; null when it was not there. */
  public @Nullable V remove(K key) {
    Entry<V> entry = entries.remove(key);
    if (entry == null) {
      return null;
    }
    leaveIndexes(key, entry);
    totalWeight -= entry.weight;
    return entry.value;
  }

  private void enter(K key, Entry<V> entry) {
    entry.place = nextPlace++;
    entries.put(key, entry);
    enterIndexes(key, entry);
  }

  private void enterIndexes(K key, Entry<V> entry) {
    for (StateIndex<?, K, V> index : indexes) {
      index.add(key, entry.value, entry.place);
    }
  }

  private void leaveIndexes(K key, Entry<V> entry) {
    for (StateIndex<?, K, V> index : indexes) {
      index.remove(key, entry.value, entry.place);
    }
  }

  /** Removes the entries that meet a condition, and gives their values in order. */
  public List<V> removeIf(BiPredicate<K, V> condition) {
    List<V> removed = new ArrayList<>();
    Iterator<Map.Entry<K, Entry<V>>> all = entries.entrySet().iterator();
    while (all.hasNext()) {
      Map.Entry<K, Entry<V>> entry = all.next();
      if (condition.test(entry.getKey(), entry.getValue().value)) {
        all.remove();
        leaveIndexes(entry.getKey(), entry.getValue());
        totalWeight -= entry.getValue().weight;
        removed.add(entry.getValue().value);
      }
    }
    return removed;
  }

  /** Whether a value meets a condition; to look at one is not to use it. */
  public boolean anyMatch(Predicate<V> condition) {
    return entries.values().stream().anyMatch(entry -> condition.test(entry.value));
  }

  /** The keys in order, as they are now. */
  public List<K> keys() {
    return new ArrayList<>(entries.keySet());
  }

  /** The entries in order, as they are now; to look at one is not to use it. */
  public Map<K, V> toMap() {
    Map<K, V> copy = new LinkedHashMap<>();
    entries.forEach((key, entry) -> copy.put(key, entry.value));
    return copy;
  }

  private void weigh(Entry<V> entry) {
    long now = weight.of().applyAsLong(entry.value);
    totalWeight += now - entry.weight;
    entry.weight = now;
  }

  private boolean isOverfull() {
    return slot.isTooMany(entries.size()) || (totalWeight > weight.max() && entries.size() > 1);
  }

  private Map.Entry<K, Entry<V>> oldest() {
    return entries.entrySet().iterator().next();
  }

  /**
   * @param kept the newest key, which stays
   */
  private void forgetOldest(K kept) {
    K key = oldest().getKey();
    Entry<V> entry = oldest().getValue();
    if (entry.usedMs > entry.placedMs || key.equals(kept)) {
      placeAgain(key, entry);
    } else {
      remove(key);
      slot.forgotForRoom();
    }
  }

  /** Forgets what has grown too old. */
  void sweep() {
    while (!isEmpty() && slot.isTooOld(oldest().getValue().placedMs)) {
      K key = oldest().getKey();
      Entry<V> entry = oldest().getValue();
      if (slot.isTooOld(entry.usedMs)) {
        remove(key);
        slot.forgotForAge();
      } else {
        placeAgain(key, entry);
      }
    }
  }

  private void placeAgain(K key, Entry<V> entry) {
    entry.placedMs = entry.usedMs;
    entries.remove(key);
    leaveIndexes(key, entry);
    enter(key, entry);
  }

  @Override
  public List<Type> types() {
    return List.of(keyType, valueType);
  }

  @Override
  public void save(StructureWriter out) {
    out.write(Integer.class, entries.size());
    entries.forEach(
        (key, entry) -> {
          out.write(keyType, key);
          out.write(valueType, entry.value);
          out.write(Long.class, entry.placedMs);
          out.write(Long.class, entry.usedMs);
        });
  }

  @Override
  @SuppressWarnings("unchecked") // The types are those of the keys and values.
  public void load(StructureReader in) {
    entries.clear();
    indexes.forEach(StateIndex::clear);
    totalWeight = 0;
    int count = in.read(Integer.class);
    for (int i = 0; i < count; i++) {
      K key = (K) in.read(keyType);
      Entry<V> entry =
          new Entry<>((V) in.read(valueType), in.read(Long.class), in.read(Long.class));
      enter(key, entry);
      weigh(entry);
    }
  }
}
