package io.agentanalytics.core.session;

import io.agentanalytics.api.fact.FileSystemGrant;
import io.agentanalytics.api.fact.PermissionSet;
import io.agentanalytics.api.protocol.FileSystemAccess;
import io.agentanalytics.api.protocol.FileSystemEntry;
import io.agentanalytics.api.protocol.FileSystemPath;
import io.agentanalytics.api.protocol.FileSystemPermission;
import io.agentanalytics.api.protocol.NetworkPermission;
import io.agentanalytics.api.protocol.PermissionGrant;
import io.agentanalytics.api.protocol.SpecialPathKind;
import io.agentanalytics.api.protocol.Word;
import io.agentanalytics.core.protocol.AbsolutePath;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a client really granted: its answer, as far as it was asked for (wire-derivation.md 5.3).
 * Events need only whether there is anything left.
 */
final class EffectivePermissions {
  private final List<FileSystemEntry> requested;
  private final String cwd;

  private EffectivePermissions(List<FileSystemEntry> requested, String cwd) {
    this.requested = requested;
    this.cwd = cwd;
  }

  /**
   * The part of {@code answer} that {@code request} covers.
   *
   * @param cwd absolute path in which project roots are resolved
   */
  static PermissionSet of(PermissionGrant request, String cwd, PermissionGrant answer) {
    Optional<NetworkPermission> network =
        request.enablesNetwork() && answer.enablesNetwork()
            ? Optional.of(new NetworkPermission(Optional.of(true)))
            : Optional.empty();
    return new PermissionSet(network, files(request, cwd, answer));
  }

  private static Optional<FileSystemGrant> files(
      PermissionGrant request, String cwd, PermissionGrant answer) {
    if (request.fileSystem().isEmpty() || answer.fileSystem().isEmpty()) {
      return Optional.empty();
    }
    EffectivePermissions rules = new EffectivePermissions(entries(request.fileSystem().get()), cwd);
    List<FileSystemEntry> kept =
        entries(answer.fileSystem().get()).stream().filter(rules::accepts).toList();
    return kept.isEmpty() ? Optional.empty() : Optional.of(FileSystemGrant.of(kept));
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

  private boolean accepts(FileSystemEntry granted) {
    Optional<FileSystemAccess> access = granted.access().known();
    if (access.isEmpty() || access.get() == FileSystemAccess.NONE) {
      return false;
    }
    Optional<AbsolutePath> path = resolve(granted.path());
    if (path.isEmpty()) {
      return requested.stream()
          .anyMatch(entry -> entry.path().equals(granted.path()) && suffices(entry, access.get()));
    }
    return mostSpecific(path.get()).filter(entry -> suffices(entry, access.get())).isPresent()
        && !deniedByGlob(path.get());
  }

  /** {@code write} allows both, {@code read} only reading, {@code none} nothing. */
  private static boolean suffices(FileSystemEntry entry, FileSystemAccess needed) {
    return entry.access().is(FileSystemAccess.WRITE)
        || (needed == FileSystemAccess.READ && entry.access().is(FileSystemAccess.READ));
  }

  /**
   * The requested entry that is nearest to a path; for equal paths {@code none} beats {@code write}
   * beats {@code read}.
   */
  private Optional<FileSystemEntry> mostSpecific(AbsolutePath path) {
    FileSystemEntry best = null;
    int bestDepth = -1;
    for (FileSystemEntry entry : requested) {
      Optional<AbsolutePath> root = resolve(entry.path());
      if (root.isEmpty() || !root.get().contains(path)) {
        continue;
      }
      int depth = root.get().depth();
      if (best == null || depth > bestDepth || (depth == bestDepth && rank(entry) > rank(best))) {
        best = entry;
        bestDepth = depth;
      }
    }
    return Optional.ofNullable(best);
  }

  private static int rank(FileSystemEntry entry) {
    if (entry.access().is(FileSystemAccess.NONE)) {
      return 2;
    }
    return entry.access().is(FileSystemAccess.WRITE) ? 1 : 0;
  }

  private boolean deniedByGlob(AbsolutePath path) {
    return requested.stream()
        .filter(entry -> entry.access().is(FileSystemAccess.NONE))
        .anyMatch(
            entry ->
                entry.path() instanceof FileSystemPath.Glob glob
                    && GlobPattern.of(glob.pattern(), cwd).covers(path.toString()));
  }

  /**
   * A place in the file system of the server; empty where only the server can tell (reduction.md
   * 7.2).
   */
  private Optional<AbsolutePath> resolve(FileSystemPath path) {
    if (path instanceof FileSystemPath.Plain plain) {
      return AbsolutePath.of(plain.path());
    }
    if (!(path instanceof FileSystemPath.Special special) || special.kind().known().isEmpty()) {
      return Optional.empty();
    }
    SpecialPathKind kind = special.kind().known().get();
    return switch (kind) {
      case ROOT -> AbsolutePath.of("/");
      case SLASH_TMP -> AbsolutePath.of("/tmp");
      case PROJECT_ROOTS ->
          AbsolutePath.of(cwd).map(root -> special.subpath().map(root::resolve).orElse(root));
      case TMPDIR, MINIMAL, UNKNOWN -> Optional.empty();
    };
  }
}
