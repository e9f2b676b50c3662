package io.agentanalytics.core.json;

import io.agentanalytics.core.catalog.MemberSpelling;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * A typed event, or a part of it that is a record of its own: its components, and which members of
 * a profile have their values from them. Typed events group what belongs together, whatever order a
 * release writes it in.
 */
final class EventPart {
  private final Constructor<?> constructor;
  private final List<Component> components = new ArrayList<>();

  /** A component of the record. */
  static final class Component {
    final String name;
    final Type type;

    /** What it consists of, when it is a record. */
    final @Nullable EventPart part;

    private final Method accessor;

    /** Where the record stands that it is a component of; see {@link EventForm}. */
    int owner;

    /** Has its value from here; null while nothing has. */
    @Nullable MemberSpelling member;

    private Component(RecordComponent component) {
      this.name = MemberNames.ofComponent(component.getName());
      this.type = component.getGenericType();
      this.accessor = component.getAccessor();
      this.part = component.getType().isRecord() ? EventPart.of(component.getType()) : null;
    }

    /** The value in a record. */
    Object of(Object holder) {
      try {
        return accessor.invoke(holder);
      } catch (IllegalAccessException | InvocationTargetException e) {
        throw new IllegalStateException(accessor + " cannot be called", e);
      }
    }
  }

  private EventPart(Class<?> type) {
    RecordComponent[] all = type.getRecordComponents();
    Class<?>[] types = new Class<?>[all.length];
    for (int i = 0; i < all.length; i++) {
      types[i] = all[i].getType();
      components.add(new Component(all[i]));
    }
    try {
      this.constructor = type.getConstructor(types);
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException(type + " has no public constructor", e);
    }
  }

  /** The components of a record, without any member. */
  static EventPart of(Class<?> type) {
    return new EventPart(type);
  }

  List<Component> components() {
    return components;
  }

  /**
   * The component that a member has its value from: the one of its name that is least deep in the
   * event, or the one of its path.
   *
   * @throws IllegalArgumentException if there is none, or several are equally deep
   */
  Component find(String path) {
    int dot = path.indexOf('.');
    Component found = nearest(dot < 0 ? path : path.substring(0, dot));
    if (dot < 0) {
      return found;
    }
    if (found.part == null) {
      throw new IllegalArgumentException("no component " + path);
    }
    return found.part.find(path.substring(dot + 1));
  }

  private Component nearest(String name) {
    List<EventPart> level = List.of(this);
    while (!level.isEmpty()) {
      Component found = null;
      List<EventPart> next = new ArrayList<>();
      for (EventPart part : level) {
        for (Component component : part.components) {
          if (component.name.equals(name)) {
            if (found != null) {
              throw new IllegalArgumentException("several components " + name);
            }
            found = component;
          }
          if (component.part != null) {
            next.add(component.part);
          }
        }
      }
      if (found != null) {
        return found;
      }
      level = next;
    }
    throw new IllegalArgumentException("no component " + name);
  }

  /** Whether any component, at whatever depth, is a member's. */
  boolean isWritten() {
    for (Component component : components) {
      if (component.member != null || (component.part != null && component.part.isWritten())) {
        return true;
      }
    }
    return false;
  }

  /** The first component that no event is without, but no member has its value from. */
  Optional<String> lacks() {
    for (Component component : components) {
      if (component.member == null) {
        Optional<String> lacking =
            component.part != null
                ? component.part.lacks()
                : absent(component.type).isPresent()
                    ? Optional.empty()
                    : Optional.of(component.name);
        if (lacking.isPresent()) {
          return lacking;
        }
      }
    }
    return Optional.empty();
  }

  /** What stands for a value that is not there; empty for types that always have one. */
  static Optional<Object> absent(Type type) {
    if (type == OptionalLong.class) {
      return Optional.of(OptionalLong.empty());
    } else if (type == OptionalInt.class) {
      return Optional.of(OptionalInt.empty());
    }
    return type.getTypeName().startsWith(Optional.class.getName() + "<")
        ? Optional.of(Optional.empty())
        : Optional.empty();
  }

  /**
   * Makes the record.
   *
   * @throws MalformedJsonException if it refuses a value
   */
  Object create(Object[] values) {
    try {
      return constructor.newInstance(values);
    } catch (InvocationTargetException e) {
      throw new MalformedJsonException("", "refused", e);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(constructor + " cannot be called", e);
    }
  }
}
