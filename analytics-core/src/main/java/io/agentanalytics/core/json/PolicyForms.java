package io.agentanalytics.core.json;

import com.fasterxml.jackson.core.ObjectCodec;
import com.fasterxml.jackson.databind.JsonNode;
import io.agentanalytics.api.fact.ApprovalPolicy;
import io.agentanalytics.api.fact.NetworkPolicy;
import io.agentanalytics.api.fact.PermissionProfile;
import io.agentanalytics.api.protocol.FileSystemEntry;
import io.agentanalytics.api.protocol.FileSystemPath;
import io.agentanalytics.api.protocol.SpecialPathKind;
import io.agentanalytics.api.protocol.Word;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Policies and paths, in wire form and in core form; null stands for "no known form". */
final class PolicyForms {
  private PolicyForms() {}

  /** facts.md 4.4: a word, or {@code granular} with five flags. */
  static @Nullable ApprovalPolicy approvalPolicy(JsonNode node, ObjectCodec codec) {
    if (node.isTextual()) {
      for (ApprovalPolicy.Named policy : ApprovalPolicy.Named.values()) {
        if (policy.word().equals(node.textValue())) {
          return policy;
        }
      }
      return null;
    }
    JsonNode granular = node.path("granular");
    return granular.isObject()
        ? new ApprovalPolicy.Granular(
            granular.path("sandbox_approval").booleanValue(),
            granular.path("rules").booleanValue(),
            granular.path("skill_approval").booleanValue(),
            granular.path("request_permissions").booleanValue(),
            granular.path("mcp_elicitations").booleanValue())
        : null;
  }

  /** events.md 4.1. */
  static @Nullable FileSystemPath fileSystemPath(JsonNode node, ObjectCodec codec) {
    return switch (node.path("type").asText()) {
      case "path" ->
          node.path("path").isTextual()
              ? new FileSystemPath.Plain(node.get("path").textValue())
              : null;
      case "glob_pattern" ->
          node.path("pattern").isTextual()
              ? new FileSystemPath.Glob(node.get("pattern").textValue())
              : null;
      case "special" -> special(node.path("value"));
      default -> null;
    };
  }

  private static FileSystemPath.@Nullable Special special(JsonNode value) {
    String kind = value.path("kind").textValue();
    if (kind == null) {
      return null;
    }
    // current_working_directory is an older name of project_roots (facts.md 4.4).
    Word<SpecialPathKind> word =
        kind.equals("current_working_directory")
            ? Word.of(SpecialPathKind.PROJECT_ROOTS)
            : Word.of(SpecialPathKind.class, kind);
    return new FileSystemPath.Special(
        word,
        Optional.ofNullable(value.path("path").textValue()),
        Optional.ofNullable(value.path("subpath").textValue()));
  }

  /** facts.md 4.4 in core form, protocol.md 7.2 in wire form. */
  static @Nullable PermissionProfile permissionProfile(JsonNode node, ObjectCodec codec)
      throws IOException {
    NetworkPolicy network = networkPolicy(node.path("network"));
    return switch (node.path("type").asText()) {
      case "disabled" -> new PermissionProfile.Disabled();
      case "external" -> new PermissionProfile.External(network);
      case "managed" -> {
        PermissionProfile.FileSystemPolicy files =
            fileSystemPolicy(
                node.path(node.has("file_system") ? "file_system" : "fileSystem"), codec);
        yield files == null ? null : new PermissionProfile.Managed(files, network);
      }
      default -> null;
    };
  }

  private static NetworkPolicy networkPolicy(JsonNode node) {
    boolean enabled = node.path("enabled").booleanValue() || "enabled".equals(node.textValue());
    return enabled ? NetworkPolicy.ENABLED : NetworkPolicy.RESTRICTED;
  }

  private static PermissionProfile.@Nullable FileSystemPolicy fileSystemPolicy(
      JsonNode node, ObjectCodec codec) throws IOException {
    return switch (node.path("type").asText()) {
      case "unrestricted" -> new PermissionProfile.Unrestricted();
      case "restricted" -> restricted(node, codec);
      default -> null;
    };
  }

  private static PermissionProfile.Restricted restricted(JsonNode node, ObjectCodec codec)
      throws IOException {
    List<FileSystemEntry> entries = new ArrayList<>();
    for (JsonNode entry : node.path("entries")) {
      entries.add(codec.treeToValue(entry, FileSystemEntry.class));
    }
    JsonNode depth =
        node.path(node.has("glob_scan_max_depth") ? "glob_scan_max_depth" : "globScanMaxDepth");
    return new PermissionProfile.Restricted(
        entries,
        depth.canConvertToLong() && depth.isIntegralNumber()
            ? OptionalLong.of(depth.longValue())
            : OptionalLong.empty());
  }
}
