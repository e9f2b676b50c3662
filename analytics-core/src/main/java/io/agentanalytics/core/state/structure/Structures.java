package io.agentanalytics.core.state.structure;

import com.google.common.hash.Hashing;
import com.google.common.reflect.TypeToken;
import io.agentanalytics.api.protocol.Word;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * Finds out how values of a type are written, once per type: records, enums, words, sealed
 * interfaces of them, texts, numbers, flags, bytes, optionals, lists, sets and maps.
 *
 * <p>Thread-safe.
 */
public final class Structures {
  private static final Map<Class<?>, Structure<?>> SCALARS = Scalars.all();

  /** What was found out; it only depends on the types. */
  private static final Map<Type, Found> KNOWN = new ConcurrentHashMap<>();

  /**
   * A structure.
   *
   * @param names of components, constants or kinds
   * @param parts types of what values of the type hold
   */
  private record Found(Structure<Object> structure, String names, List<Type> parts) {
    @SuppressWarnings("unchecked") // The structure of a type meets values of that type only.
    static Found of(Structure<?> structure, String names, List<? extends Type> parts) {
      return new Found((Structure<Object>) structure, names, List.copyOf(parts));
    }
  }

  private Structures() {}

  /**
   * The structure of a type.
   *
   * @throws IllegalArgumentException if values of the type cannot be kept
   */
  static Structure<Object> of(Type type) {
    return known(type).structure();
  }

  /**
   * A digest of types: it differs when anything in one of them differs.
   *
   * @param names of what has these types
   * @throws IllegalArgumentException if values of a type cannot be kept
   */
  public static String shape(Collection<String> names, Collection<Type> types) {
    Map<String, String> shapes = new TreeMap<>();
    Deque<Type> open = new ArrayDeque<>(types);
    while (!open.isEmpty()) {
      Type type = open.pop();
      Found found = known(type);
      if (shapes.put(type.getTypeName(), found.names()) == null) {
        open.addAll(found.parts());
      }
    }
    return Hashing.sha256()
        .hashString(names + "\n" + types + "\n" + shapes, StandardCharsets.UTF_8)
        .toString()
        .substring(0, 16);
  }

  private static Found known(Type type) {
    Found found = KNOWN.get(type);
    if (found == null) {
      found = find(TypeToken.of(type));
      KNOWN.put(type, found);
    }
    return found;
  }

  private static Found find(TypeToken<?> type) {
    Class<?> raw = type.getRawType();
    Structure<?> scalar = SCALARS.get(raw);
    if (scalar != null) {
      return Found.of(scalar, "", List.of());
    } else if (raw == Optional.class) {
      Type content = argument(type, 0);
      return Found.of(new OptionalStructure(of(content)), "", List.of(content));
    } else if (raw == List.class) {
      Type members = argument(type, 0);
      return Found.of(new CollectionStructure(of(members), ArrayList::new), "", List.of(members));
    } else if (raw == Set.class) {
      Type members = argument(type, 0);
      return Found.of(
          new CollectionStructure(of(members), LinkedHashSet::new), "", List.of(members));
    } else if (raw == Map.class) {
      Type keys = argument(type, 0);
      Type values = argument(type, 1);
      return Found.of(new MapStructure(of(keys), of(values)), "", List.of(keys, values));
    } else if (raw == Word.class) {
      return word(TypeToken.of(argument(type, 0)).getRawType());
    } else if (raw.isEnum()) {
      return Found.of(new EnumStructure(raw), constants(raw), List.of());
    } else if (raw.isRecord()) {
      return record(type, raw);
    } else if (raw.isSealed()) {
      return choice(raw);
    }
    throw new IllegalArgumentException("no values of " + type + " can be kept");
  }

  private static Type argument(TypeToken<?> type, int index) {
    return type.resolveType(type.getRawType().getTypeParameters()[index]).getType();
  }

  @SuppressWarnings({"unchecked", "rawtypes"}) // The words of a Word are an enum of WireWords.
  private static Found word(Class<?> words) {
    return Found.of(new WordStructure(words, of(String.class)), "", List.of(words));
  }

  private static String constants(Class<?> type) {
    return Arrays.stream(type.getEnumConstants())
        .map(constant -> ((Enum<?>) constant).name())
        .toList()
        .toString();
  }

  private static Found record(TypeToken<?> type, Class<?> raw) {
    RecordComponent[] components = raw.getRecordComponents();
    List<Type> parts =
        Arrays.stream(components)
            .map(component -> type.resolveType(component.getGenericType()).getType())
            .toList();
    return Found.of(
        new RecordStructure(raw, parts.stream().map(Structures::of).toList()),
        Arrays.stream(components)
            .map(component -> component.getName() + " " + component.getGenericType())
            .toList()
            .toString(),
        parts);
  }

  /** The kinds are looked at when values come: they can hold values of this type again. */
  private static Found choice(Class<?> raw) {
    List<Class<?>> kinds =
        kinds(raw).distinct().sorted(Comparator.comparing(Class::getName)).toList();
    return Found.of(new ChoiceStructure(kinds, Structures::of), kinds.toString(), kinds);
  }

  private static Stream<Class<?>> kinds(Class<?> type) {
    return type.isSealed()
        ? Arrays.stream(type.getPermittedSubclasses()).flatMap(Structures::kinds)
        : Stream.of(type);
  }
}
