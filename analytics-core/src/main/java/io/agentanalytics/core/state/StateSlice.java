package io.agentanalytics.core.state;

import io.agentanalytics.core.state.structure.StructureReader;
import io.agentanalytics.core.state.structure.StructureWriter;
import java.lang.reflect.Type;
import java.util.List;

/** A part of the state, as snapshots see it. */
interface StateSlice {
  /** Of the values that it saves. */
  List<Type> types();

  void save(StructureWriter out);

  /** Takes the place of what is there. */
  void load(StructureReader in);
}
