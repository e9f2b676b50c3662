package io.agentanalytics.core.state.structure;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Collection;
import java.util.function.Supplier;

/** A list or a set: the number of its members and the members, in order. */
final class CollectionStructure implements Structure<Collection<Object>> {
  private final Structure<Object> members;
  private final Supplier<Collection<Object>> empty;

  CollectionStructure(Structure<Object> members, Supplier<Collection<Object>> empty) {
    this.members = members;
    this.empty = empty;
  }

  @Override
  public void write(Collection<Object> value, DataOutputStream out) throws IOException {
    out.writeInt(value.size());
    for (Object member : value) {
      members.write(member, out);
    }
  }

  @Override
  public Collection<Object> read(DataInputStream in) throws IOException {
    Collection<Object> value = empty.get();
    int size = in.readInt();
    for (int i = 0; i < size; i++) {
      value.add(members.read(in));
    }
    return value;
  }
}
