package io.agentanalytics.core.session;

import io.agentanalytics.api.fact.FileSystemGrant;
import io.agentanalytics.api.fact.PermissionSet;
import io.agentanalytics.api.protocol.FileSystemAccess;
import io.agentanalytics.api.protocol.FileSystemEntry;
import io.agentanalytics.api.protocol.FileSystemPath;
import io.agentanalytics.api.protocol.FileSystemPermission;
import io.agentanalytics.api.protocol.NetworkPermission;
import io.agentanalytics.api.protocol.PermissionGrant;
import io.agentanalytics.api.protocol.Word;
import io.agentanalytics.core.path.Platform;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a client really granted: its answer, as far as it was asked for (wire-derivation.md 5.3).
 * Events need only whether there is anything left.
 *
 * @param complete whether all of the answer was compared with the request; a limit keeps that from
 *     taking for ever
 */
record EffectivePermissions(PermissionSet permissions, boolean complete) {

  /**
   * The part of {@code answer} that {@code request} covers.
   *
   * @param cwd absolute path in which project roots are resolved
   * @param platform of the server
   */
  static EffectivePermissions of(
      PermissionGrant request, String cwd, Platform platform, PermissionGrant answer) {
    Optional<NetworkPermission> network =
        request.enablesNetwork() && answer.enablesNetwork()
            ? Optional.of(new NetworkPermission(Optional.of(true)))
            : Optional.empty();
    if (request.fileSystem().isEmpty() || answer.fileSystem().isEmpty()) {
      return new EffectivePermissions(new PermissionSet(network, Optional.empty()), true);
    }
    RequestedFiles requested =
        new RequestedFiles(
            entries(request.fileSystem().get()), entries(answer.fileSystem().get()), cwd, platform);
    List<FileSystemEntry> kept = requested.covered();
    return new EffectivePermissions(
        new PermissionSet(
            network, kept.isEmpty() ? Optional.empty() : Optional.of(FileSystemGrant.of(kept))),
        requested.isComplete());
  }

  /** The entries of a grant; the two lists count when it has none (protocol.md 7.3). */
  private static List<FileSystemEntry> entries(FileSystemPermission grant) {
    if (grant.entries().isPresent()) {
      return grant.entries().get();
    }
    List<FileSystemEntry> entries = new ArrayList<>();
    grant.read().orElse(List.of()).forEach(path -> entries.add(plain(path, FileSystemAccess.READ)));
    grant
        .write()
        .orElse(List.of())
        .forEach(path -> entries.add(plain(path, FileSystemAccess.WRITE)));
    return entries;
  }

  private static FileSystemEntry plain(String path, FileSystemAccess access) {
    return new FileSystemEntry(new FileSystemPath.Plain(path), Word.of(access));
  }
}
