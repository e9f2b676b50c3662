package io.agentanalytics.core.session;

import io.agentanalytics.api.fact.Confidence;
import io.agentanalytics.api.fact.NetworkPolicy;
import io.agentanalytics.api.fact.PermissionProfile;
import io.agentanalytics.api.protocol.FileSystemAccess;
import io.agentanalytics.api.protocol.FileSystemEntry;
import io.agentanalytics.api.protocol.FileSystemPath;
import io.agentanalytics.api.protocol.SpecialPathKind;
import io.agentanalytics.api.protocol.Word;
import io.agentanalytics.core.protocol.WireSandbox;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The sandbox of a turn in core form (wire-derivation.md 6.3).
 *
 * @param confidence high, or low when a client selected a profile that has no wire form
 */
record Sandbox(PermissionProfile profile, boolean networkAccess, Confidence confidence) {

  /** From the profile that some releases send. */
  static Sandbox of(PermissionProfile profile) {
    boolean network =
        profile instanceof PermissionProfile.Disabled
            || (profile instanceof PermissionProfile.External external
                && external.network() == NetworkPolicy.ENABLED)
            || (profile instanceof PermissionProfile.Managed managed
                && managed.network() == NetworkPolicy.ENABLED);
    return new Sandbox(profile, network, Confidence.HIGH);
  }

  /** From the wire form; empty for a form that this release does not know. */
  static Optional<Sandbox> of(WireSandbox policy) {
    return profile(policy).map(Sandbox::of);
  }

  /** Selected by the id of a profile: the three well-known ones have a wire form. */
  static Optional<Sandbox> ofProfileId(String id) {
    return switch (id) {
      case ":read-only" -> of(new WireSandbox.ReadOnly(false));
      case ":workspace" -> of(new WireSandbox.WorkspaceWrite(List.of(), false, false, false));
      case ":danger-full-access" -> of(new WireSandbox.DangerFullAccess());
      default -> Optional.empty();
    };
  }

  /** The same sandbox, now only a guess. */
  Sandbox guessed() {
    return new Sandbox(profile, networkAccess, Confidence.LOW);
  }

  private static Optional<PermissionProfile> profile(WireSandbox policy) {
    if (policy instanceof WireSandbox.DangerFullAccess) {
      return Optional.of(new PermissionProfile.Disabled());
    } else if (policy instanceof WireSandbox.ExternalSandbox external) {
      return Optional.of(
          new PermissionProfile.External(
              network(external.networkAccess().filter("enabled"::equals).isPresent())));
    } else if (policy instanceof WireSandbox.ReadOnly readOnly) {
      return Optional.of(
          managed(
              List.of(special(SpecialPathKind.ROOT, FileSystemAccess.READ)),
              readOnly.networkAccess()));
    } else if (policy instanceof WireSandbox.WorkspaceWrite workspace) {
      return Optional.of(managed(workspaceEntries(workspace), workspace.networkAccess()));
    }
    return Optional.empty();
  }

  private static List<FileSystemEntry> workspaceEntries(WireSandbox.WorkspaceWrite workspace) {
    List<FileSystemEntry> entries = new ArrayList<>();
    entries.add(special(SpecialPathKind.ROOT, FileSystemAccess.READ));
    entries.add(special(SpecialPathKind.PROJECT_ROOTS, FileSystemAccess.WRITE));
    for (String root : workspace.writableRoots()) {
      entries.add(
          new FileSystemEntry(new FileSystemPath.Plain(root), Word.of(FileSystemAccess.WRITE)));
    }
    if (!workspace.excludeSlashTmp()) {
      entries.add(special(SpecialPathKind.SLASH_TMP, FileSystemAccess.WRITE));
    }
    if (!workspace.excludeTmpdirEnvVar()) {
      entries.add(special(SpecialPathKind.TMPDIR, FileSystemAccess.WRITE));
    }
    return entries;
  }

  private static PermissionProfile managed(List<FileSystemEntry> entries, boolean network) {
    return new PermissionProfile.Managed(
        new PermissionProfile.Restricted(entries, OptionalLong.empty()), network(network));
  }

  private static FileSystemEntry special(SpecialPathKind kind, FileSystemAccess access) {
    return new FileSystemEntry(FileSystemPath.Special.of(kind), Word.of(access));
  }

  private static NetworkPolicy network(boolean enabled) {
    return enabled ? NetworkPolicy.ENABLED : NetworkPolicy.RESTRICTED;
  }
}
