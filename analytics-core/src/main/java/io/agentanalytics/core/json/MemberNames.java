package io.agentanalytics.core.json;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.PropertyNamingStrategy;
import com.fasterxml.jackson.databind.cfg.MapperConfig;
import com.fasterxml.jackson.databind.introspect.AnnotatedField;
import com.fasterxml.jackson.databind.introspect.AnnotatedMember;
import com.fasterxml.jackson.databind.introspect.AnnotatedMethod;
import com.fasterxml.jackson.databind.introspect.AnnotatedParameter;

/**
 * Names of members: events and facts are snake_case, messages of the app-server camelCase as they
 * are on the wire (events.md 1, protocol.md 2). The package of a record decides.
 */
final class MemberNames extends PropertyNamingStrategy {
  private static final long serialVersionUID = 1L;

  @Override
  public String nameForField(MapperConfig<?> config, AnnotatedField field, String defaultName) {
    return name(field, defaultName);
  }

  @Override
  public String nameForGetterMethod(
      MapperConfig<?> config, AnnotatedMethod method, String defaultName) {
    return name(method, defaultName);
  }

  @Override
  public String nameForConstructorParameter(
      MapperConfig<?> config, AnnotatedParameter parameter, String defaultName) {
    return name(parameter, defaultName);
  }

  private static String name(AnnotatedMember member, String defaultName) {
    return isWire(member.getDeclaringClass()) ? defaultName : ofComponent(defaultName);
  }

  /** The snake_case name of a record component. */
  static String ofComponent(String component) {
    return PropertyNamingStrategies.SnakeCaseStrategy.INSTANCE.translate(component);
  }

  /** Whether members of a type are named as they are on the wire. */
  static boolean isWire(Class<?> type) {
    return type.getPackageName().endsWith(".protocol");
  }
}
