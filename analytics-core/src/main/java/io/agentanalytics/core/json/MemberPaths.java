package io.agentanalytics.core.json;

import com.fasterxml.jackson.databind.JsonMappingException;

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
}
