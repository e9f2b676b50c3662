package io.agentanalytics.core.reduce;

import io.agentanalytics.api.event.SandboxPolicy;
import io.agentanalytics.api.fact.NetworkPolicy;
import io.agentanalytics.api.fact.PermissionProfile;
import io.agentanalytics.api.fact.ProcessEnvironment;
import io.agentanalytics.api.protocol.FileSystemAccess;
import io.agentanalytics.api.protocol.FileSystemEntry;
import io.agentanalytics.api.protocol.FileSystemPath;
import io.agentanalytics.api.protocol.SpecialPathKind;
import io.agentanalytics.core.protocol.AbsolutePath;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Says in one word what a permission profile allows (reduction.md 7). */
final class SandboxPolicies {
  private final ProcessEnvironment environment;

  SandboxPolicies(ProcessEnvironment environment) {
    this.environment = environment;
  }

  /**
   * The policy of a profile.
   *
   * @param cwd absolute working directory of the turn
   */
  SandboxPolicy of(PermissionProfile profile, String cwd) {
    if (profile instanceof PermissionProfile.Disabled) {
      return SandboxPolicy.FULL_ACCESS;
    }
    if (!(profile instanceof PermissionProfile.Managed managed)) {
      return SandboxPolicy.EXTERNAL_SANDBOX;
    }
    if (!(managed.fileSystem() instanceof PermissionProfile.Restricted restricted)
        || hasFullDiskWrite(restricted.entries())) {
      return managed.network() == NetworkPolicy.ENABLED
          ? SandboxPolicy.FULL_ACCESS
          : SandboxPolicy.EXTERNAL_SANDBOX;
    }
    return hasWritableRoot(restricted.entries(), cwd)
        ? SandboxPolicy.WORKSPACE_WRITE
        : SandboxPolicy.READ_ONLY;
  }

  /** Section 7.1: the root is writable, and nothing narrows that. */
  private static boolean hasFullDiskWrite(List<FileSystemEntry> entries) {
    boolean rootWritable =
        entries.stream()
            .anyMatch(entry -> isWrite(entry) && isSpecial(entry.path(), SpecialPathKind.ROOT));
    return rootWritable && entries.stream().noneMatch(entry -> narrows(entry, entries));
  }

  private static boolean narrows(FileSystemEntry entry, List<FileSystemEntry> entries) {
    boolean none = entry.access().is(FileSystemAccess.NONE);
    if (!none && !entry.access().is(FileSystemAccess.READ)) {
      return false;
    }
    if (entry.path() instanceof FileSystemPath.Glob) {
      return true;
    }
    if (isSpecial(entry.path(), SpecialPathKind.ROOT)) {
      return none;
    }
    boolean opaque =
        entry.path() instanceof FileSystemPath.Special special
            && (special.kind().known().isEmpty()
                || special.kind().is(SpecialPathKind.MINIMAL)
                || special.kind().is(SpecialPathKind.UNKNOWN));
    return !opaque
        && (none
            || entries.stream()
                .noneMatch(other -> isWrite(other) && isSameTarget(entry.path(), other.path())));
  }

  /** Whether two paths mean one place, decided without a working directory. */
  private static boolean isSameTarget(FileSystemPath one, FileSystemPath other) {
    if (one instanceof FileSystemPath.Special a && other instanceof FileSystemPath.Special b) {
      return a.kind().equals(b.kind())
          && (!hasSubpath(a) || Objects.equals(a.subpath(), b.subpath()))
          && (!a.kind().is(SpecialPathKind.UNKNOWN) || a.path().equals(b.path()));
    }
    if (one instanceof FileSystemPath.Plain a && other instanceof FileSystemPath.Plain b) {
      return a.path().equals(b.path());
    }
    return isPlaceOf(one, other) || isPlaceOf(other, one);
  }

  private static boolean hasSubpath(FileSystemPath.Special path) {
    return path.kind().is(SpecialPathKind.PROJECT_ROOTS) || path.kind().is(SpecialPathKind.UNKNOWN);
  }

  private static boolean isPlaceOf(FileSystemPath special, FileSystemPath plain) {
    if (!(plain instanceof FileSystemPath.Plain text)) {
      return false;
    }
    return (isSpecial(special, SpecialPathKind.ROOT) && text.path().equals("/"))
        || (isSpecial(special, SpecialPathKind.SLASH_TMP) && text.path().equals("/tmp"));
  }

  /** Section 7.2: a writable place that no entry denies. */
  private boolean hasWritableRoot(List<FileSystemEntry> entries, String cwd) {
    List<AbsolutePath> denied =
        entries.stream()
            .filter(entry -> entry.access().is(FileSystemAccess.NONE))
            .flatMap(entry -> resolve(entry.path(), cwd).stream())
            .toList();
    return entries.stream()
        .filter(SandboxPolicies::isWrite)
        .flatMap(entry -> resolve(entry.path(), cwd).stream())
        .anyMatch(place -> !denied.contains(place));
  }

  private Optional<AbsolutePath> resolve(FileSystemPath path, String cwd) {
    if (path instanceof FileSystemPath.Plain plain) {
      return AbsolutePath.of(plain.path());
    }
    if (!(path instanceof FileSystemPath.Special special) || special.kind().known().isEmpty()) {
      return Optional.empty();
    }
    Optional<AbsolutePath> here = AbsolutePath.of(cwd);
    return switch (special.kind().known().get()) {
      case ROOT -> here.map(AbsolutePath::top).or(() -> AbsolutePath.of("/"));
      case PROJECT_ROOTS ->
          here.map(root -> special.subpath().map(sub -> below(root, sub)).orElse(root));
      case TMPDIR -> environment.tmpdir().filter(text -> !text.isEmpty()).flatMap(AbsolutePath::of);
      case SLASH_TMP ->
          environment.slashTmpIsDirectory() ? AbsolutePath.of("/tmp") : Optional.empty();
      case MINIMAL, UNKNOWN -> Optional.empty();
    };
  }

  private AbsolutePath below(AbsolutePath root, String subpath) {
    boolean inHome = subpath.equals("~") || subpath.startsWith("~/");
    Optional<AbsolutePath> home =
        inHome ? environment.home().flatMap(AbsolutePath::of) : Optional.empty();
    return home.isPresent()
        ? home.get().resolve("./" + subpath.substring(1))
        : root.resolve(subpath);
  }

  private static boolean isWrite(FileSystemEntry entry) {
    return entry.access().is(FileSystemAccess.WRITE);
  }

  private static boolean isSpecial(FileSystemPath path, SpecialPathKind kind) {
    return path instanceof FileSystemPath.Special special && special.kind().is(kind);
  }
}
