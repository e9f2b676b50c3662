package io.agentanalytics.core.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.ObjectCodec;
import com.fasterxml.jackson.databind.JsonNode;
import io.agentanalytics.api.fact.ApprovalPolicy;
import io.agentanalytics.api.fact.FileSystemGrant;
import io.agentanalytics.api.fact.PermissionProfile;
import io.agentanalytics.api.protocol.FileSystemAccess;
import io.agentanalytics.api.protocol.FileSystemEntry;
import io.agentanalytics.api.protocol.FileSystemPath;
import io.agentanalytics.api.protocol.Word;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Policies, paths and grants in core form (facts.md 4.4, events.md 4.1). */
final class CoreForms {
  private CoreForms() {}

  static void write(ApprovalPolicy policy, JsonGenerator out) throws IOException {
    if (!(policy instanceof ApprovalPolicy.Granular granular)) {
      out.writeString(policy.label());
      return;
    }
    out.writeStartObject();
    out.writeObjectFieldStart("granular");
    out.writeBooleanField("sandbox_approval", granular.sandboxApproval());
    out.writeBooleanField("rules", granular.rules());
    out.writeBooleanField("skill_approval", granular.skillApproval());
    out.writeBooleanField("request_permissions", granular.requestPermissions());
    out.writeBooleanField("mcp_elicitations", granular.mcpElicitations());
    out.writeEndObject();
    out.writeEndObject();
  }

  static void write(PermissionProfile profile, JsonGenerator out) throws IOException {
    out.writeStartObject();
    if (profile instanceof PermissionProfile.Managed managed) {
      out.writeStringField("type", "managed");
      out.writeFieldName("file_system");
      write(managed.fileSystem(), out);
      out.writeStringField("network", managed.network().word());
    } else if (profile instanceof PermissionProfile.External external) {
      out.writeStringField("type", "external");
      out.writeStringField("network", external.network().word());
    } else {
      out.writeStringField("type", "disabled");
    }
    out.writeEndObject();
  }

  private static void write(PermissionProfile.FileSystemPolicy files, JsonGenerator out)
      throws IOException {
    out.writeStartObject();
    if (files instanceof PermissionProfile.Restricted restricted) {
      out.writeStringField("type", "restricted");
      writeEntries(restricted.entries(), out);
      writeDepth(restricted.globScanMaxDepth(), out);
    } else {
      out.writeStringField("type", "unrestricted");
    }
    out.writeEndObject();
  }

  static void write(FileSystemPath path, JsonGenerator out) throws IOException {
    out.writeStartObject();
    if (path instanceof FileSystemPath.Plain plain) {
      out.writeStringField("type", "path");
      out.writeStringField("path", plain.path());
    } else if (path instanceof FileSystemPath.Glob glob) {
      out.writeStringField("type", "glob_pattern");
      out.writeStringField("pattern", glob.pattern());
    } else if (path instanceof FileSystemPath.Special special) {
      out.writeStringField("type", "special");
      out.writeObjectFieldStart("value");
      out.writeStringField("kind", special.kind().text());
      writeOptional("path", special.path(), out);
      writeOptional("subpath", special.subpath(), out);
      out.writeEndObject();
    }
    out.writeEndObject();
  }

  /** The short shape when it can say everything, else the entry shape; empty parts are left out. */
  static void write(FileSystemGrant grant, JsonGenerator out) throws IOException {
    out.writeStartObject();
    if (grant.isPlain()) {
      writePaths(FileSystemAccess.READ, grant, out);
      writePaths(FileSystemAccess.WRITE, grant, out);
    } else {
      if (!grant.entries().isEmpty()) {
        writeEntries(grant.entries(), out);
      }
      writeDepth(grant.globScanMaxDepth(), out);
    }
    out.writeEndObject();
  }

  private static void writePaths(FileSystemAccess access, FileSystemGrant grant, JsonGenerator out)
      throws IOException {
    List<FileSystemEntry> entries =
        grant.entries().stream().filter(entry -> entry.access().is(access)).toList();
    if (entries.isEmpty()) {
      return;
    }
    out.writeArrayFieldStart(access.word());
    for (FileSystemEntry entry : entries) {
      if (entry.path() instanceof FileSystemPath.Plain plain) {
        out.writeString(plain.path());
      }
    }
    out.writeEndArray();
  }

  private static void writeEntries(List<FileSystemEntry> entries, JsonGenerator out)
      throws IOException {
    out.writeArrayFieldStart("entries");
    for (FileSystemEntry entry : entries) {
      out.writeStartObject();
      out.writeFieldName("path");
      write(entry.path(), out);
      out.writeStringField("access", entry.access().text());
      out.writeEndObject();
    }
    out.writeEndArray();
  }

  private static void writeDepth(OptionalLong depth, JsonGenerator out) throws IOException {
    if (depth.isPresent()) {
      out.writeNumberField("glob_scan_max_depth", depth.getAsLong());
    }
  }

  private static void writeOptional(String name, Optional<String> text, JsonGenerator out)
      throws IOException {
    if (text.isPresent()) {
      out.writeStringField(name, text.get());
    }
  }

  /** Either shape. */
  static @Nullable FileSystemGrant fileSystemGrant(JsonNode node, ObjectCodec codec)
      throws IOException {
    if (!node.isObject()) {
      return null;
    }
    List<FileSystemEntry> entries =
        node.has("entries") ? PolicyForms.entries(node.get("entries"), codec) : new ArrayList<>();
    if (!node.has("entries")) {
      addPaths(node.path("read"), FileSystemAccess.READ, entries);
      addPaths(node.path("write"), FileSystemAccess.WRITE, entries);
    }
    return new FileSystemGrant(entries, PolicyForms.depth(node.path("glob_scan_max_depth")));
  }

  private static void addPaths(
      JsonNode paths, FileSystemAccess access, List<FileSystemEntry> entries) {
    for (JsonNode path : paths) {
      entries.add(new FileSystemEntry(new FileSystemPath.Plain(path.asText()), Word.of(access)));
    }
  }

  /** A profile that a turn runs with has no words of its own, unlike one on the wire. */
  static @Nullable PermissionProfile knownProfile(JsonNode node, ObjectCodec codec)
      throws IOException {
    PermissionProfile profile = PolicyForms.permissionProfile(node, codec);
    boolean known =
        !(profile instanceof PermissionProfile.Managed managed)
            || !(managed.fileSystem() instanceof PermissionProfile.Restricted restricted)
            || restricted.entries().stream().allMatch(CoreForms::isKnown);
    return known ? profile : null;
  }

  private static boolean isKnown(FileSystemEntry entry) {
    return entry.access().known().isPresent()
        && (!(entry.path() instanceof FileSystemPath.Special special)
            || special.kind().known().isPresent());
  }
}
