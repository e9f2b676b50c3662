package io.agentanalytics.core.state.structure;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/** A map: the number of its entries and the entries, in order. */
final class MapStructure implements Structure<Map<Object, Object>> {
  private final Structure<Object> keys;
  private final Structure<Object> values;

  MapStructure(Structure<Object> keys, Structure<Object> values) {
    this.keys = keys;
    this.values = values;
  }

  @Override
  public void write(Map<Object, Object> map, DataOutputStream out) throws IOException {
    out.writeInt(map.size());
    for (Map.Entry<Object, Object> entry : map.entrySet()) {
      keys.write(entry.getKey(), out);
      values.write(entry.getValue(), out);
    }
  }

  @Override
  public Map<Object, Object> read(DataInputStream in) throws IOException {
    Map<Object, Object> map = new LinkedHashMap<>();
    int size = in.readInt();
    for (int i = 0; i < size; i++) {
      Object key = keys.read(in);
      map.put(key, values.read(in));
    }
    return map;
  }
}
