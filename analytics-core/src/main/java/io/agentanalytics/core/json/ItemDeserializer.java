package io.agentanalytics.core.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import io.agentanalytics.api.protocol.OtherItem;
import io.agentanalytics.api.protocol.ThreadItem;
import io.agentanalytics.api.protocol.ToolItemKind;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Reads an item by its {@code type}; any type that is no tool becomes an {@link OtherItem} that
 * keeps it. App-servers write the type first: then the members are read where they are, without a
 * buffer.
 */
final class ItemDeserializer extends StdDeserializer<ThreadItem> {
  private static final long serialVersionUID = 1L;
  private static final String TYPE = "type";

  private static final Map<String, ToolItemKind> TOOLS =
      Arrays.stream(ToolItemKind.values())
          .collect(Collectors.toUnmodifiableMap(ToolItemKind::word, Function.identity()));

  ItemDeserializer() {
    super(ThreadItem.class);
  }

  @Override
  public ThreadItem deserialize(JsonParser parser, DeserializationContext context)
      throws IOException {
    if (TYPE.equals(parser.nextFieldName())) {
      ToolItemKind tool = TOOLS.get(String.valueOf(parser.nextTextValue()));
      if (tool != null) {
        parser.nextToken();
        return context.readValue(parser, tool.itemType());
      }
      return other(parser.getText(), context.readTree(skippedTo(parser)), context);
    }
    JsonNode members = context.readTree(parser);
    String type = members.path(TYPE).asText();
    ToolItemKind tool = TOOLS.get(type);
    return tool != null
        ? context.readTreeAsValue(members, tool.itemType())
        : other(type, members, context);
  }

  private static JsonParser skippedTo(JsonParser parser) throws IOException {
    parser.nextToken();
    return parser;
  }

  private ThreadItem other(String type, JsonNode members, DeserializationContext context)
      throws IOException {
    JsonNode id = members.path("id");
    if (!id.isTextual()) {
      return context.reportInputMismatch(this, "an item without an id");
    }
    return new OtherItem(type, id.textValue());
  }
}
