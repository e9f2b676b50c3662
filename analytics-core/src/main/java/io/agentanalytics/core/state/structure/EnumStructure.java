package io.agentanalytics.core.state.structure;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;

/** A constant is its place in the enum; the names are part of the shape. */
final class EnumStructure implements Structure<Object> {
  private final List<?> constants;

  EnumStructure(Class<?> type) {
    this.constants = List.of(type.getEnumConstants());
  }

  @Override
  public void write(Object constant, DataOutputStream out) throws IOException {
    out.writeByte(constants.indexOf(constant));
  }

  @Override
  public Object read(DataInputStream in) throws IOException {
    int place = in.readUnsignedByte();
    if (place >= constants.size()) {
      throw new StructureException("constant " + place + " of " + constants.size());
    }
    return constants.get(place);
  }
}
