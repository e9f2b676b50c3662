package io.agentanalytics.core.state;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiFunction;

/**
 * Finds the keys of a {@link StateMap} by a term of their entries, in the order of the map, without
 * a look at all of them. It follows the map, and is no state of its own. Sorted and not hashed:
 * terms are foreign texts.
 *
 * <p>Not thread-safe.
 *
 * @param <T> of what a term is
 * @param <K> of the keys
 * @param <V> of the values
 */
public final class StateIndex<T extends Comparable<T>, K, V> {
  private final BiFunction<K, V, Collection<T>> terms;

  /** Keys by their place in the map, by term. */
  private final NavigableMap<T, NavigableMap<Long, K>> keys = new TreeMap<>();

  StateIndex(BiFunction<K, V, Collection<T>> terms) {
    this.terms = terms;
  }

  void add(K key, V value, long place) {
    for (T term : terms.apply(key, value)) {
      keys.computeIfAbsent(term, missing -> new TreeMap<>()).put(place, key);
    }
  }

  void remove(K key, V value, long place) {
    for (T term : terms.apply(key, value)) {
      NavigableMap<Long, K> found = keys.get(term);
      if (found != null && found.remove(place) != null && found.isEmpty()) {
        keys.remove(term);
      }
    }
  }

  void clear() {
    keys.clear();
  }

  /** The keys of a term in order, as they are now. */
  public List<K> find(T term) {
    NavigableMap<Long, K> found = keys.get(term);
    return found == null ? List.of() : List.copyOf(found.values());
  }

  /** The first of them. */
  public Optional<K> first(T term) {
    NavigableMap<Long, K> found = keys.get(term);
    return found == null ? Optional.empty() : Optional.of(found.firstEntry().getValue());
  }

  /** How many they are. */
  public int count(T term) {
    NavigableMap<Long, K> found = keys.get(term);
    return found == null ? 0 : found.size();
  }

  /** The keys of all terms that are less than one, in the order of the map. */
  public List<K> below(T term) {
    NavigableMap<Long, K> found = new TreeMap<>();
    keys.headMap(term, false).values().forEach(found::putAll);
    return new ArrayList<>(found.values());
  }
}
