package io.agentanalytics.exporters.jdbc;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * JSON whatever the order of its members, its spaces and the form of its numbers: the type jsonb
 * keeps none of them.
 */
final class ParsedJson {
  private static final ObjectMapper MAPPER =
      new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

  private ParsedJson() {}

  static String normal(String json) {
    try {
      return MAPPER.writeValueAsString(normal(MAPPER.readValue(json, Object.class)));
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Object normal(Object value) {
    if (value instanceof Map<?, ?> members) {
      Map<String, Object> sorted = new TreeMap<>();
      members.forEach((name, member) -> sorted.put((String) name, normal(member)));
      return sorted;
    }
    if (value instanceof List<?> elements) {
      return elements.stream().map(element -> List.of(kind(element), normal(element))).toList();
    }
    return value instanceof Number number
        ? new BigDecimal(number.toString()).stripTrailingZeros().toString()
        : kind(value) + value;
  }

  /** So that a number and a text of digits stay two things. */
  private static String kind(Object value) {
    return value instanceof String ? "text " : "";
  }
}
