package io.agentanalytics.core.json;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;

/** Says where in a text a member could not be read. */
final class MemberPaths {
  private MemberPaths() {}

  /** For example {@code item.changes[2].kind}; empty for the whole text. */
  static String of(JsonMappingException e) {
    StringBuilder path = new StringBuilder();
    for (JsonMappingException.Reference step : e.getPath()) {
      if (step.getFieldName() == null) {
        path.append('[').append(step.getIndex()).append(']');
      } else {
        path.append(path.isEmpty() ? "" : ".").append(step.getFieldName());
      }
    }
    return path.toString();
  }

  /** The path of a component that the value at {@code path} refused. */
  static String inside(String path, String component, JsonMappingException e) {
    boolean wire =
        e instanceof ValueInstantiationException refused
            && MemberNames.isWire(refused.getType().getRawClass());
    String member = wire ? component : MemberNames.ofComponent(component);
    return path.isEmpty() ? member : path + "." + member;
  }
}
