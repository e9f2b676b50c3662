package io.agentanalytics.core.json;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.cfg.MapperConfig;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;

/**
 * Every record skips members that it does not know. The mapper's own switch only drops them at the
 * end: until a record is complete they are copied, among them the whole output of commands.
 */
final class SkipUnknown extends JacksonAnnotationIntrospector {
  private static final long serialVersionUID = 1L;

  @Override
  public JsonIgnoreProperties.Value findPropertyIgnoralByName(
      MapperConfig<?> config, Annotated annotated) {
    return JsonIgnoreProperties.Value.forIgnoreUnknown(true)
        .withOverrides(super.findPropertyIgnoralByName(config, annotated).withIgnoreUnknown());
  }
}
