package io.agentanalytics.testkit.session;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.agentanalytics.api.protocol.Direction;
import io.agentanalytics.testkit.internal.JsonObject;
import io.agentanalytics.testkit.internal.JsonReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The protocol as the product itself publishes it: says what is wrong with frames. */
final class ProtocolSchema {
  private static final String LOCATION = "https://agentanalytics.invalid/protocol.json";

  /** What answers a request has no name that follows from the request's. */
  private static final Map<String, String> RESULTS =
      Map.ofEntries(
          Map.entry("initialize", "InitializeResponse"),
          Map.entry("thread/start", "v2/ThreadStartResponse"),
          Map.entry("thread/resume", "v2/ThreadResumeResponse"),
          Map.entry("thread/fork", "v2/ThreadForkResponse"),
          Map.entry("thread/compact/start", "v2/ThreadCompactStartResponse"),
          Map.entry("thread/shellCommand", "v2/ThreadShellCommandResponse"),
          Map.entry("review/start", "v2/ReviewStartResponse"),
          Map.entry("turn/start", "v2/TurnStartResponse"),
          Map.entry("turn/steer", "v2/TurnSteerResponse"),
          Map.entry("turn/interrupt", "v2/TurnInterruptResponse"),
          Map.entry("plugin/uninstall", "v2/PluginUninstallResponse"),
          Map.entry(
              "item/commandExecution/requestApproval", "CommandExecutionRequestApprovalResponse"),
          Map.entry("item/fileChange/requestApproval", "FileChangeRequestApprovalResponse"),
          Map.entry("item/permissions/requestApproval", "PermissionsRequestApprovalResponse"),
          Map.entry("item/tool/call", "DynamicToolCallResponse"),
          Map.entry("mcpServer/elicitation/request", "McpServerElicitationRequestResponse"));

  private final SchemaRegistry registry;
  private final Map<String, Schema> definitions = new HashMap<>();

  /** Where the schema describes the messages of a method: sides have a variant for each. */
  private final Map<String, String> variants = new HashMap<>();

  ProtocolSchema() {
    try (InputStream in =
        ProtocolSchema.class.getResourceAsStream("app-server-protocol-0.131.schema.json")) {
      var text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      registry =
          SchemaRegistry.withDefaultDialect(
              SpecificationVersion.DRAFT_7, builder -> builder.schemas(Map.of(LOCATION, text)));
      var root = (JsonObject) JsonReader.readObject(text).get("definitions");
      List.of("ClientRequest", "ClientNotification", "ServerRequest", "ServerNotification")
          .forEach(side -> findVariants(side, (JsonObject) root.get(side)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void findVariants(String side, JsonObject definition) {
    var alternatives = (List<?>) definition.get("oneOf");
    for (int i = 0; i < alternatives.size(); i++) {
      var properties = (JsonObject) ((JsonObject) alternatives.get(i)).get("properties");
      var method = (List<?>) ((JsonObject) properties.get("method")).get("enum");
      variants.put(side + " " + method.get(0), side + "/oneOf/" + i);
    }
  }

  /** All that is wrong with the frames of a session, in words. */
  List<String> problems(List<ScriptedFrame> frames) {
    var problems = new ArrayList<String>();
    var methods = new HashMap<String, String>();
    for (var frame : frames) {
      var message = JsonReader.readObject(frame.message());
      if (message.has("method") && message.has("id")) {
        methods.put(key(frame.from(), frame, message), (String) message.get("method"));
      }
      problems.addAll(problems(frame, message, methods));
    }
    return problems;
  }

  private List<String> problems(
      ScriptedFrame frame, JsonObject message, Map<String, String> methods) {
    if (message.has("method")) {
      var side = frame.from() == Direction.CLIENT ? "Client" : "Server";
      var kind = side + (message.has("id") ? "Request" : "Notification");
      var variant = variants.get(kind + " " + message.get("method"));
      return variant == null
          ? List.of("unknown " + kind + ": " + frame.message())
          : check(variant, frame.message());
    }
    if (message.has("error")) {
      return check("JSONRPCError", frame.message());
    }
    var other = frame.from() == Direction.CLIENT ? Direction.SERVER : Direction.CLIENT;
    var method = methods.getOrDefault(key(other, frame, message), "no request");
    var definition = RESULTS.get(method);
    return definition == null
        ? List.of("unknown result of " + method + ": " + frame.message())
        : check(definition, String.valueOf(message.get("result")));
  }

  private static String key(Direction from, ScriptedFrame frame, JsonObject message) {
    return from + " " + frame.connection() + " " + message.get("id");
  }

  private List<String> check(String definition, String json) {
    return definitions
        .computeIfAbsent(
            definition,
            name -> registry.getSchema(SchemaLocation.of(LOCATION + "#/definitions/" + name)))
        .validate(json, InputFormat.JSON)
        .stream()
        .map(error -> definition + ": " + error.getMessage() + " in " + json)
        .toList();
  }
}
