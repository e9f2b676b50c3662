package io.agentanalytics.core.state.structure;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;

/** A record is its components, in their order. */
final class RecordStructure implements Structure<Object> {
  private final Constructor<?> constructor;
  private final List<Method> accessors;
  private final List<Structure<Object>> parts;

  /**
   * @param parts structures of the components
   */
  RecordStructure(Class<?> type, List<Structure<Object>> parts) {
    RecordComponent[] components = type.getRecordComponents();
    this.accessors = Arrays.stream(components).map(RecordComponent::getAccessor).toList();
    this.parts = parts;
    try {
      this.constructor =
          type.getDeclaredConstructor(
              Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
    } catch (NoSuchMethodException e) {
      throw new IllegalArgumentException(type + " has no canonical constructor", e);
    }
    constructor.setAccessible(true);
    accessors.forEach(accessor -> accessor.setAccessible(true));
  }

  @Override
  public void write(Object value, DataOutputStream out) throws IOException {
    for (int i = 0; i < parts.size(); i++) {
      parts.get(i).write(component(accessors.get(i), value), out);
    }
  }

  private static Object component(Method accessor, Object value) {
    try {
      return accessor.invoke(value);
    } catch (ReflectiveOperationException e) {
      throw new IllegalArgumentException("cannot read " + accessor.getName(), e);
    }
  }

  @Override
  public Object read(DataInputStream in) throws IOException {
    Object[] components = new Object[parts.size()];
    for (int i = 0; i < components.length; i++) {
      components[i] = parts.get(i).read(in);
    }
    try {
      return constructor.newInstance(components);
    } catch (InvocationTargetException e) {
      throw new StructureException(
          "a " + constructor.getDeclaringClass().getSimpleName() + " that cannot be", e);
    } catch (ReflectiveOperationException e) {
      throw new IllegalArgumentException("cannot make " + constructor, e);
    }
  }
}
