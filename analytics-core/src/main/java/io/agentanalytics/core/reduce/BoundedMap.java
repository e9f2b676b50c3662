package io.agentanalytics.core.reduce;

import io.agentanalytics.api.Diagnostic;
import io.agentanalytics.api.DiagnosticKind;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A map that forgets its oldest entry when it is full, and says so. An entry that is replaced
 * counts as new.
 */
final class BoundedMap<K, V> {
  private final String name;
  private final int maxEntries;
  private final Map<K, V> entries = new LinkedHashMap<>();

  /**
   * @param name of the state, for diagnostics
   */
  BoundedMap(String name, int maxEntries) {
    this.name = name;
    this.maxEntries = maxEntries;
  }

  @Nullable V get(K key) {
    return entries.get(key);
  }

  boolean contains(K key) {
    return entries.containsKey(key);
  }

  @Nullable V remove(K key) {
    return entries.remove(key);
  }

  void put(K key, V value, Output out) {
    entries.remove(key);
    entries.put(key, value);
    if (entries.size() > maxEntries) {
      Iterator<K> oldest = entries.keySet().iterator();
      oldest.next();
      oldest.remove();
      out.report(Diagnostic.of(DiagnosticKind.STATE_FORGOTTEN, "state", name, "reason", "limit"));
    }
  }

  int size() {
    return entries.size();
  }
}
