package io.agentanalytics.testkit.exporter;

import io.agentanalytics.api.protocol.TurnError;
import io.agentanalytics.api.protocol.WireWord;
import io.agentanalytics.api.protocol.Word;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** Makes records from their components, so that a new kind of event needs no code here. */
final class SampleMaker {
  private final SampleValues values;

  SampleMaker(SampleValues values) {
    this.values = values;
  }

  /**
   * A value of a type.
   *
   * @param member that gets it
   */
  Object make(String member, Type type) {
    if (type instanceof ParameterizedType generic) {
      return container(member, (Class<?>) generic.getRawType(), generic);
    }
    Class<?> plain = (Class<?>) type;
    if (plain == TurnError.class) {
      // Only one of its details may be set, which its components do not tell.
      return TurnError.of(values.text(member));
    }
    if (plain.isSealed()) {
      return make(member, plain.getPermittedSubclasses()[0]);
    }
    if (plain.isRecord()) {
      return record(plain);
    }
    if (plain.isEnum()) {
      Object[] constants = plain.getEnumConstants();
      return constants[values.choice(constants.length)];
    }
    return simple(member, plain);
  }

  private Object container(String member, Class<?> raw, ParameterizedType generic) {
    Type element = generic.getActualTypeArguments()[0];
    if (raw == Optional.class) {
      return values.isPresent() ? Optional.of(make(member, element)) : Optional.empty();
    }
    if (raw == List.class) {
      return values.isPresent() ? List.of(make(member, element), make(member, element)) : List.of();
    }
    if (raw == Word.class) {
      return word((Class<?>) element, values.text(member));
    }
    throw unknown(member, generic);
  }

  /** A word that nobody knows: it is data like any other text. */
  @SuppressWarnings("unchecked") // The parameter of Word has these bounds.
  private static <E extends Enum<E> & WireWord> Word<E> word(Class<?> type, String text) {
    return Word.of((Class<E>) type, text);
  }

  private Object simple(String member, Class<?> type) {
    if (type == String.class) {
      return values.text(member);
    }
    if (type == long.class) {
      return values.number();
    }
    if (type == int.class) {
      return (int) values.number();
    }
    if (type == boolean.class || type == Boolean.class) {
      return values.choice(2) == 1;
    }
    if (type == OptionalLong.class) {
      return values.isPresent() ? OptionalLong.of(values.number()) : OptionalLong.empty();
    }
    if (type == OptionalInt.class) {
      return values.isPresent() ? OptionalInt.of((int) values.number()) : OptionalInt.empty();
    }
    throw unknown(member, type);
  }

  private Object record(Class<?> type) {
    RecordComponent[] components = type.getRecordComponents();
    Class<?>[] types = Stream.of(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    Object[] arguments =
        Stream.of(components)
            .map(component -> make(component.getName(), component.getGenericType()))
            .toArray();
    try {
      return type.getConstructor(types).newInstance(arguments);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("cannot make a " + type.getName(), e);
    }
  }

  private static IllegalStateException unknown(String member, Type type) {
    return new IllegalStateException(
        member + ": the testkit makes up no values of " + type.getTypeName() + " yet");
  }
}
