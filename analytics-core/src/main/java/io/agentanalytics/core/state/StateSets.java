package io.agentanalytics.core.state;

import com.google.common.reflect.TypeParameter;
import com.google.common.reflect.TypeToken;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Sets by key, which forget as maps do; one limit counts the members of all sets.
 *
 * <p>Not thread-safe.
 */
public final class StateSets<K, V> {
  private final Slot slot;
  private final StateMap<K, Set<V>> sets;

  StateSets(Slot slot, StateMap<K, Set<V>> sets) {
    this.slot = slot;
    this.sets = sets;
  }

  static <K, V> StateMap<K, Set<V>> map(Slot slot, Class<K> keys, Class<V> members) {
    return new StateMap<>(
        slot,
        keys,
        new TypeToken<Set<V>>() {}.where(new TypeParameter<>() {}, members).getType(),
        new Weight<>(Set::size, slot.limit().maxEntries()));
  }

  /** Adds a member; false when it was there. */
  public boolean add(K key, V member) {
    Set<V> known = sets.get(key);
    Set<V> set = known == null ? new LinkedHashSet<>() : known;
    boolean isNew = set.add(member);
    if (slot.isTooMany(set.size())) {
      Iterator<V> oldest = set.iterator();
      oldest.next();
      oldest.remove();
      slot.forgotForRoom();
    }
    sets.put(key, set);
    return isNew;
  }

  public boolean contains(K key, V member) {
    Set<V> set = sets.get(key);
    return set != null && set.contains(member);
  }

  public void remove(K key, V member) {
    Set<V> set = sets.get(key);
    if (set != null && set.remove(member)) {
      sets.put(key, set);
    }
  }

  /** Takes the whole set of a key; empty without one. */
  public Set<V> removeAll(K key) {
    Set<V> set = sets.remove(key);
    return set == null ? Set.of() : set;
  }
}
