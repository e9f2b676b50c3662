package io.agentanalytics.core.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.ObjectCodec;
import com.fasterxml.jackson.databind.JsonNode;
import io.agentanalytics.api.protocol.ApprovalDecision;
import io.agentanalytics.api.protocol.GuardianAction;
import io.agentanalytics.api.protocol.OtherItem;
import io.agentanalytics.api.protocol.RequestId;
import io.agentanalytics.api.protocol.SessionSource;
import io.agentanalytics.api.protocol.SubagentSource;
import io.agentanalytics.api.protocol.TurnError;
import io.agentanalytics.core.protocol.EnabledFlags;
import io.agentanalytics.core.protocol.ProfileSelection;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * Wire values that are a plain word in one case and an object in another; null stands for "no known
 * form".
 */
final class WireForms {
  private WireForms() {}

  /** protocol.md 1.1: a string, or an integer of 64 bits. */
  static @Nullable RequestId requestId(JsonNode node, ObjectCodec codec) {
    if (node.isTextual()) {
      return RequestId.of(node.textValue());
    }
    return node.isIntegralNumber() && node.canConvertToLong()
        ? RequestId.of(node.longValue())
        : null;
  }

  /** events.md 4.2: a word, or an object whose only member is the kind. */
  static @Nullable TurnError turnError(JsonNode node, ObjectCodec codec) {
    if (node.isTextual()) {
      return TurnError.of(node.textValue());
    }
    Map.@Nullable Entry<String, JsonNode> member = onlyMember(node);
    if (member == null) {
      return null;
    }
    JsonNode detail = member.getValue();
    Optional<OptionalInt> status =
        detail.has("httpStatusCode")
            ? Optional.of(intOf(detail.get("httpStatusCode")))
            : Optional.empty();
    return new TurnError(
        member.getKey(), status, Optional.ofNullable(detail.path("turnKind").textValue()));
  }

  private static OptionalInt intOf(JsonNode node) {
    return node.canConvertToInt() && node.isIntegralNumber()
        ? OptionalInt.of(node.intValue())
        : OptionalInt.empty();
  }

  /** facts.md 4.1. */
  static @Nullable SubagentSource subagentSource(JsonNode node, ObjectCodec codec)
      throws IOException {
    if (node.isTextual()) {
      for (SubagentSource.Internal internal : SubagentSource.Internal.values()) {
        if (internal.word().equals(node.textValue())) {
          return internal;
        }
      }
      return null;
    }
    if (node.path("thread_spawn").isObject()) {
      return threadSpawn(node.get("thread_spawn"));
    }
    String other = node.path("other").textValue();
    return other == null ? null : new SubagentSource.Other(other);
  }

  private static SubagentSource.@Nullable ThreadSpawn threadSpawn(JsonNode spawn) {
    String parent = spawn.path("parent_thread_id").textValue();
    if (parent == null) {
      return null;
    }
    // agent_type is an older name of agent_role.
    String role = spawn.path(spawn.has("agent_role") ? "agent_role" : "agent_type").textValue();
    return new SubagentSource.ThreadSpawn(
        parent,
        spawn.path("depth").intValue(),
        Optional.ofNullable(spawn.path("agent_path").textValue()),
        Optional.ofNullable(spawn.path("agent_nickname").textValue()),
        Optional.ofNullable(role));
  }

  /** protocol.md 4.2 and facts.md 4.4; an unknown word is kept (protocol.md 1.3). */
  static @Nullable SessionSource sessionSource(JsonNode node, ObjectCodec codec)
      throws IOException {
    if (node.isTextual()) {
      return new SessionSource.Named(node.textValue());
    }
    Map.@Nullable Entry<String, JsonNode> member = onlyMember(node);
    if (member == null) {
      return null;
    }
    if (member.getKey().equals("subAgent") || member.getKey().equals("subagent")) {
      SubagentSource kind = subagentSource(member.getValue(), codec);
      return kind == null ? new SessionSource.Named("unknown") : new SessionSource.Subagent(kind);
    }
    return member.getValue().isTextual()
        ? new SessionSource.Tagged(member.getKey(), member.getValue().textValue())
        : null;
  }

  /** protocol.md 8.2. */
  static @Nullable ApprovalDecision approvalDecision(JsonNode node, ObjectCodec codec) {
    if (node.isTextual()) {
      for (ApprovalDecision decision : ApprovalDecision.values()) {
        if (decision.isPlain() && decision.word().equals(node.textValue())) {
          return decision;
        }
      }
      return null;
    }
    if (node.path("acceptWithExecpolicyAmendment").path("execpolicy_amendment").isArray()) {
      return ApprovalDecision.ACCEPT_WITH_EXEC_POLICY_AMENDMENT;
    }
    String action =
        node.path("applyNetworkPolicyAmendment")
            .path("network_policy_amendment")
            .path("action")
            .textValue();
    if ("allow".equals(action)) {
      return ApprovalDecision.ALLOW_NETWORK_RULE;
    }
    return "deny".equals(action) ? ApprovalDecision.DENY_NETWORK_RULE : null;
  }

  /** protocol.md 5.1: newer releases send the id alone. */
  static @Nullable ProfileSelection profileSelection(JsonNode node, ObjectCodec codec) {
    String id = node.isTextual() ? node.textValue() : node.path("id").textValue();
    return id == null ? null : new ProfileSelection(id);
  }

  /** wire-derivation.md 13: a value of any form. */
  static EnabledFlags enabledFlags(JsonNode node, ObjectCodec codec) {
    Map<String, Boolean> members = new LinkedHashMap<>();
    node.properties()
        .forEach(
            member -> enabled(member.getValue()).ifPresent(on -> members.put(member.getKey(), on)));
    return new EnabledFlags(flag(node), enabled(node), members);
  }

  private static Optional<Boolean> enabled(JsonNode node) {
    return flag(node.path("enabled"));
  }

  private static Optional<Boolean> flag(JsonNode node) {
    return node.isBoolean() ? Optional.of(node.booleanValue()) : Optional.empty();
  }

  private static Map.@Nullable Entry<String, JsonNode> onlyMember(JsonNode node) {
    return node.isObject() && node.size() == 1 ? node.properties().iterator().next() : null;
  }

  static void write(RequestId id, JsonGenerator out) throws IOException {
    if (id instanceof RequestId.IntegerId integer) {
      out.writeNumber(integer.number());
    } else {
      out.writeString(id.text());
    }
  }

  static void write(SubagentSource source, JsonGenerator out) throws IOException {
    if (source instanceof SubagentSource.ThreadSpawn spawn) {
      out.writeStartObject();
      out.writeObjectFieldStart(spawn.label());
      out.writeStringField("parent_thread_id", spawn.parent());
      out.writeNumberField("depth", spawn.depth());
      writeOptional("agent_path", spawn.agentPath(), out);
      writeOptional("agent_nickname", spawn.agentNickname(), out);
      writeOptional("agent_role", spawn.agentRole(), out);
      out.writeEndObject();
      out.writeEndObject();
    } else if (source instanceof SubagentSource.Other other) {
      writeTagged("other", other.label(), out);
    } else {
      out.writeString(source.label());
    }
  }

  /** In core form the tag of a subagent is written in lower case (facts.md 4.4). */
  static void write(SessionSource source, String subagentTag, JsonGenerator out)
      throws IOException {
    if (source instanceof SessionSource.Subagent subagent) {
      out.writeStartObject();
      out.writeFieldName(subagentTag);
      write(subagent.kind(), out);
      out.writeEndObject();
    } else if (source instanceof SessionSource.Tagged tagged) {
      writeTagged(tagged.tag(), tagged.text(), out);
    } else if (source instanceof SessionSource.Named named) {
      out.writeString(named.name());
    }
  }

  /** The rules that a decision adds are not kept, only that it does. */
  static void write(ApprovalDecision decision, JsonGenerator out) throws IOException {
    switch (decision) {
      case ACCEPT, ACCEPT_FOR_SESSION, DECLINE, CANCEL -> out.writeString(decision.word());
      case ACCEPT_WITH_EXEC_POLICY_AMENDMENT -> {
        out.writeStartObject();
        out.writeObjectFieldStart(decision.word());
        out.writeArrayFieldStart("execpolicy_amendment");
        out.writeEndArray();
        out.writeEndObject();
        out.writeEndObject();
      }
      case ALLOW_NETWORK_RULE -> writeNetworkRule("allow", out);
      case DENY_NETWORK_RULE -> writeNetworkRule("deny", out);
    }
  }

  private static void writeNetworkRule(String action, JsonGenerator out) throws IOException {
    out.writeStartObject();
    out.writeObjectFieldStart("applyNetworkPolicyAmendment");
    out.writeObjectFieldStart("network_policy_amendment");
    out.writeStringField("action", action);
    out.writeEndObject();
    out.writeEndObject();
    out.writeEndObject();
  }

  private static void writeTagged(String tag, String text, JsonGenerator out) throws IOException {
    out.writeStartObject();
    out.writeStringField(tag, text);
    out.writeEndObject();
  }

  private static void writeOptional(String name, Optional<String> text, JsonGenerator out)
      throws IOException {
    if (text.isPresent()) {
      out.writeStringField(name, text.get());
    }
  }

  static void write(OtherItem item, JsonGenerator out) throws IOException {
    out.writeStartObject();
    out.writeStringField("type", item.type());
    out.writeStringField("id", item.id());
    out.writeEndObject();
  }

  static void write(GuardianAction.Other action, JsonGenerator out) throws IOException {
    writeTagged("type", action.type(), out);
  }
}
