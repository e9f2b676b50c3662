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
    String type = node.path("type").asText();
    if (type.equals("disabled")) {
      return new PermissionProfile.Disabled();
    }
    NetworkPolicy network = networkPolicy(node.path("network"));
    if (network == null) {
      return null;
    }
    return switch (type) {
      case "external" -> new PermissionProfile.External(network);
      case "managed" -> {
        JsonNode core = node.path("file_system");
        PermissionProfile.FileSystemPolicy files =
            core.isMissingNode()
                ? fileSystemPolicy(node.path("fileSystem"), "globScanMaxDepth", codec)
                : fileSystemPolicy(core, "glob_scan_max_depth", codec);
        yield files == null ? null : new PermissionProfile.Managed(files, network);
      }
      default -> null;
    };
  }

  /** A word in core form; on the wire an object, which may leave out that it restricts. */
  private static @Nullable NetworkPolicy networkPolicy(JsonNode node) {
    if (node.isTextual()) {
      return Word.of(NetworkPolicy.class, node.textValue()).known().orElse(null);
    }
    return node.path("enabled").booleanValue() ? NetworkPolicy.ENABLED : NetworkPolicy.RESTRICTED;
  }

  private static PermissionProfile.@Nullable FileSystemPolicy fileSystemPolicy(
      JsonNode node, String depthMember, ObjectCodec codec) throws IOException {
    return switch (node.path("type").asText()) {
      case "unrestricted" -> new PermissionProfile.Unrestricted();
      case "restricted" ->
          new PermissionProfile.Restricted(
              entries(node.path("entries"), codec), depth(node.path(depthMember)));
      default -> null;
    };
  }

  static List<FileSystemEntry> entries(JsonNode nodes, ObjectCodec codec) throws IOException {
    List<FileSystemEntry> entries = new ArrayList<>();
    for (JsonNode entry : nodes) {
      entries.add(codec.treeToValue(entry, FileSystemEntry.class));
    }
    return entries;
  }

  static OptionalLong depth(JsonNode node) {
    return node.canConvertToLong() && node.isIntegralNumber()
        ? OptionalLong.of(node.longValue())
        : OptionalLong.empty();
  }
}
