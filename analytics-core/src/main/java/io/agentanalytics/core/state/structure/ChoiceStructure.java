package io.agentanalytics.core.state.structure;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.function.Function;

/** One of several kinds of values: the number of the kind comes first. */
final class ChoiceStructure implements Structure<Object> {
  private final List<Class<?>> kinds;
  private final Function<Class<?>, Structure<Object>> structures;

  /**
   * @param kinds in an order that never depends on chance
   * @param structures asked when they are needed: a value can hold others of its own kind
   */
  ChoiceStructure(List<Class<?>> kinds, Function<Class<?>, Structure<Object>> structures) {
    this.kinds = List.copyOf(kinds);
    this.structures = structures;
  }

  @Override
  public void write(Object value, DataOutputStream out) throws IOException {
    int kind = kinds.indexOf(value.getClass());
    out.writeByte(kind);
    structures.apply(kinds.get(kind)).write(value, out);
  }

  @Override
  public Object read(DataInputStream in) throws IOException {
    int kind = in.readUnsignedByte();
    if (kind >= kinds.size()) {
      throw new StructureException("kind " + kind + " of " + kinds.size());
    }
    return structures.apply(kinds.get(kind)).read(in);
  }
}
