package io.agentanalytics.core.intake;

import io.agentanalytics.api.fact.AnalyticsFact;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a fact takes of the memory that may wait. */
final class FactSize {
  /** The fact itself: its ids, numbers and words. */
  private static final long USUAL_BYTES = 512;

  /** A place in a collection. */
  private static final long PLACE_BYTES = 16;

  /** Facts are made of records in records, but not of many. */
  private static final int MAX_DEPTH = 32;

  /** Of a record: the members that may hold text. */
  private static final ClassValue<List<Method>> MEMBERS =
      new ClassValue<>() {
        @Override
        protected List<Method> computeValue(Class<?> type) {
          return type.isRecord()
              ? Arrays.stream(type.getRecordComponents())
                  .filter(member -> !member.getType().isPrimitive() && !member.getType().isEnum())
                  .map(RecordComponent::getAccessor)
                  .toList()
              : List.of();
        }
      };

  private FactSize() {}

  /** The characters of all its texts count, wherever they stand. */
  static long of(AnalyticsFact fact) {
    try {
      return USUAL_BYTES + textOf(fact, MAX_DEPTH);
    } catch (ReflectiveOperationException | RuntimeException e) {
      return Long.MAX_VALUE; // It cannot be read, so nothing could be made of it.
    }
  }

  private static long textOf(Object value, int depth) throws ReflectiveOperationException {
    if (value instanceof String text) {
      return text.length();
    }
    if (value instanceof Optional<?> optional) {
      return optional.isPresent() ? textOf(optional.get(), depth) : 0;
    }
    long sum = 0;
    if (value instanceof Collection<?> collection) {
      for (Object each : collection) {
        sum += PLACE_BYTES + textOf(each, depth - 1);
      }
    } else if (value instanceof Map<?, ?> map) {
      for (Map.Entry<?, ?> each : map.entrySet()) {
        sum += PLACE_BYTES + textOf(each.getKey(), depth - 1) + textOf(each.getValue(), depth - 1);
      }
    } else if (depth > 0) {
      for (Method member : MEMBERS.get(value.getClass())) {
        sum += textOf(member.invoke(value), depth - 1);
      }
    }
    return sum;
  }
}
