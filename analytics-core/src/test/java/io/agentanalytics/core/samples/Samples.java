package io.agentanalytics.core.samples;

import io.agentanalytics.api.protocol.TurnError;
import io.agentanalytics.api.protocol.TurnStatus;
import io.agentanalytics.api.protocol.WireWord;
import io.agentanalytics.api.protocol.Word;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * Makes values of a record type that together have every alternative: every constant of an enum,
 * every kind of a sealed type, an optional member with and without a value, a list with and without
 * entries. What a record itself refuses is left out.
 */
public final class Samples {
  private static final String DIGEST = "0123456789abcdef0123456789abcdef01234567";

  private final Map<Class<?>, List<?>> chosen = new HashMap<>();
  private final Map<String, List<?>> named = new HashMap<>();

  /** Samples in which a few texts have a form of their own. */
  public Samples() {
    choose(
        TurnError.class,
        TurnError.of("badRequest"),
        TurnError.http("httpConnectionFailed", OptionalInt.of(503)),
        TurnError.http("responseStreamDisconnected", OptionalInt.empty()),
        new TurnError("activeTurnNotSteerable", Optional.empty(), Optional.of("review")));
    for (String digest : List.of("skillId", "repoHash", "pathHash", "lineHash")) {
      named.put(digest, List.of(DIGEST));
    }
  }

  /** Uses these values for a type and no others. */
  public Samples choose(Class<?> type, Object... values) {
    chosen.put(type, List.of(values));
    return this;
  }

  /** Uses these values for every component of a name. */
  public Samples name(String component, Object... values) {
    named.put(component, List.of(values));
    return this;
  }

  /** Values of a type that together have every alternative. */
  public <T> List<T> of(Class<T> type) {
    return variants(type, type.getSimpleName()).stream().map(type::cast).toList();
  }

  private List<?> variants(Type type, String name) {
    if (named.containsKey(name)) {
      List<?> values = named.get(name);
      return type instanceof ParameterizedType optional && optional.getRawType() == Optional.class
          ? optional(values)
          : values;
    }
    if (type instanceof ParameterizedType generic) {
      return generic(generic, name);
    }
    Class<?> raw = (Class<?>) type;
    if (chosen.containsKey(raw)) {
      return chosen.get(raw);
    }
    if (raw.isEnum()) {
      return List.of(raw.getEnumConstants());
    }
    if (raw.isRecord()) {
      return records(raw);
    }
    if (raw.isSealed()) {
      return Arrays.stream(raw.getPermittedSubclasses())
          .<Object>flatMap(kind -> variants(kind, name).stream())
          .toList();
    }
    return plain(raw, name);
  }

  private static List<?> plain(Class<?> type, String name) {
    if (type == String.class) {
      return List.of(name);
    } else if (type == long.class || type == Long.class) {
      return List.of((long) name.length(), 0L);
    } else if (type == int.class || type == Integer.class) {
      return List.of(name.length(), 0);
    } else if (type == boolean.class || type == Boolean.class) {
      return List.of(true, false);
    } else if (type == OptionalLong.class) {
      return List.of(OptionalLong.of(name.length()), OptionalLong.empty());
    } else if (type == OptionalInt.class) {
      return List.of(OptionalInt.of(name.length()), OptionalInt.empty());
    }
    throw new IllegalArgumentException("no samples of " + type);
  }

  private List<?> generic(ParameterizedType type, String name) {
    Type[] arguments = type.getActualTypeArguments();
    if (type.getRawType() == Optional.class) {
      return optional(variants(arguments[0], name));
    } else if (type.getRawType() == List.class) {
      return List.of(variants(arguments[0], name), List.of());
    } else if (type.getRawType() == Map.class) {
      Map<Object, Object> all = new HashMap<>();
      variants(arguments[1], name).forEach(value -> all.put("key-" + all.size(), value));
      return List.of(all, Map.of());
    } else if (type.getRawType() == Word.class) {
      return variants(arguments[0], name).stream().map(Samples::<TurnStatus>word).toList();
    }
    throw new IllegalArgumentException("no samples of " + type);
  }

  /** Any enum will do as the type parameter: it is erased. */
  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
  private static <E extends Enum<E> & WireWord> Object word(Object constant) {
    return Word.of((E) constant);
  }

  private static List<?> optional(List<?> values) {
    return Stream.concat(values.stream().map(Optional::of), Stream.of(Optional.empty())).toList();
  }

  /** As many records as the component of most variants has; the others start again. */
  private List<Object> records(Class<?> type) {
    RecordComponent[] components = type.getRecordComponents();
    List<List<?>> variants = new ArrayList<>();
    for (RecordComponent component : components) {
      variants.add(variants(component.getGenericType(), component.getName()));
    }
    int count = variants.stream().mapToInt(List::size).max().orElse(1);
    List<Object> records = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Object[] arguments = new Object[components.length];
      for (int j = 0; j < components.length; j++) {
        arguments[j] = variants.get(j).get(i % variants.get(j).size());
      }
      create(type, components, arguments).ifPresent(records::add);
    }
    return records;
  }

  private static Optional<Object> create(
      Class<?> type, RecordComponent[] components, Object[] arguments) {
    Class<?>[] types =
        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    try {
      Constructor<?> constructor = type.getDeclaredConstructor(types);
      return Optional.of(constructor.newInstance(arguments));
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof IllegalArgumentException) {
        return Optional.empty();
      }
      throw new IllegalStateException(type + " cannot be made", e);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(type + " cannot be made", e);
    }
  }
}
