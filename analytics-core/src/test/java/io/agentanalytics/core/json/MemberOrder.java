package io.agentanalytics.core.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Compares the order of members with that of {@code properties} in a schema, which validators do
 * not look at. It follows the schema's references and alternatives.
 */
final class MemberOrder {
  private final JsonNode root;

  MemberOrder(JsonNode schema) {
    this.root = schema;
  }

  /** Where members stand in another order: path, and the first two that are swapped. */
  List<String> violations(JsonNode value) {
    List<String> found = new ArrayList<>();
    check(root, value, "$", found);
    return found;
  }

  private void check(JsonNode schema, JsonNode value, String path, List<String> found) {
    if (schema.has("$ref")) {
      check(root.at(schema.get("$ref").textValue().substring(1)), value, path, found);
    }
    Stream.of("oneOf", "anyOf")
        .flatMap(name -> StreamSupport.stream(schema.path(name).spliterator(), false))
        .filter(alternative -> isFor(value, alternative))
        .forEach(alternative -> check(alternative, value, path, found));
    JsonNode properties = schema.path("properties");
    if (value.isObject() && properties.isObject()) {
      compare(names(properties), names(value), path, found);
      value
          .properties()
          .forEach(
              member ->
                  check(
                      properties.path(member.getKey()),
                      member.getValue(),
                      path + "." + member.getKey(),
                      found));
    }
    for (JsonNode element : value.isArray() ? value : root.path("none")) {
      check(schema.path("items"), element, path + "[]", found);
    }
  }

  /** An alternative is the one for a value when it has its tag, or when neither has one. */
  private boolean isFor(JsonNode value, JsonNode alternative) {
    if (alternative.has("$ref")) {
      return isFor(value, root.at(alternative.get("$ref").textValue().substring(1)));
    }
    return alternative.path("properties").properties().stream()
        .filter(property -> property.getValue().has("const"))
        .allMatch(
            property -> property.getValue().get("const").equals(value.path(property.getKey())));
  }

  private static List<String> names(JsonNode object) {
    return object.properties().stream().map(member -> member.getKey()).toList();
  }

  private static void compare(
      List<String> inSchema, List<String> inValue, String path, List<String> found) {
    for (int i = 1; i < inValue.size(); i++) {
      if (inSchema.indexOf(inValue.get(i - 1)) > inSchema.indexOf(inValue.get(i))) {
        found.add(path + ": " + inValue.subList(i - 1, i + 1));
        return;
      }
    }
  }
}
