package io.agentanalytics.core.state;

import io.agentanalytics.core.state.structure.StructureReader;
import io.agentanalytics.core.state.structure.StructureWriter;
import java.lang.reflect.Type;
import java.util.List;

/**
 * One value of the state.
 *
 * <p>Not thread-safe.
 */
public final class StateCell<V> implements StateSlice {
  private final Class<V> type;
  private V value;

  StateCell(Class<V> type, V first) {
    this.type = type;
    this.value = first;
  }

  public V get() {
    return value;
  }

  public void set(V changed) {
    value = changed;
  }

  @Override
  public List<Type> types() {
    return List.of(type);
  }

  @Override
  public void save(StructureWriter out) {
    out.write(type, value);
  }

  @Override
  public void load(StructureReader in) {
    value = in.read(type);
  }
}
