package io.agentanalytics.core.reduce;

import io.agentanalytics.api.event.SandboxPolicy;
import io.agentanalytics.api.fact.NetworkPolicy;
import io.agentanalytics.api.fact.PermissionProfile;
import io.agentanalytics.api.fact.ProcessEnvironment;
import io.agentanalytics.api.protocol.FileSystemAccess;
import io.agentanalytics.api.protocol.FileSystemEntry;
import io.agentanalytics.api.protocol.FileSystemPath;
import io.agentanalytics.api.protocol.SpecialPathKind;
import io.agentanalytics.core.path.AbsolutePath;
import io.agentanalytics.core.path.Platform;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Says in one word what a permission profile allows (reduction.md 7). */
final class SandboxPolicies {
  private static final String ROOT = "root";
  private static final String SLASH_TMP = "slash_tmp";

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
    Platform platform = Platform.ofForm(cwd);
    if (!(managed.fileSystem() instanceof PermissionProfile.Restricted restricted)
        || hasFullDiskWrite(restricted.entries(), platform)) {
      return managed.network() == NetworkPolicy.ENABLED
          ? SandboxPolicy.FULL_ACCESS
          : SandboxPolicy.EXTERNAL_SANDBOX;
    }
    return hasWritableRoot(restricted.entries(), cwd, platform)
        ? SandboxPolicy.WORKSPACE_WRITE
        : SandboxPolicy.READ_ONLY;
  }

  /** Section 7.1: the root is writable, and nothing narrows that. */
  private static boolean hasFullDiskWrite(List<FileSystemEntry> entries, Platform platform) {
    boolean rootWritable =
        entries.stream()
            .anyMatch(entry -> isWrite(entry) && isSpecial(entry.path(), SpecialPathKind.ROOT));
    Set<String> writable =
        entries.stream()
            .filter(SandboxPolicies::isWrite)
            .flatMap(entry -> target(entry.path(), platform).stream())
            .collect(Collectors.toSet());
    return rootWritable && entries.stream().noneMatch(entry -> narrows(entry, writable, platform));
  }

  /**
   * @param writable targets that may be written to
   */
  private static boolean narrows(FileSystemEntry entry, Set<String> writable, Platform platform) {
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
    return !opaque && (none || target(entry.path(), platform).filter(writable::contains).isEmpty());
  }

  /**
   * What a path means, decided without a working directory: equal for two paths that mean one
   * place. Empty for paths that never decide.
   */
  private static Optional<String> target(FileSystemPath path, Platform platform) {
    if (path instanceof FileSystemPath.Plain plain) {
      return Optional.of(plainTarget(plain.path(), platform));
    }
    if (!(path instanceof FileSystemPath.Special special) || special.kind().known().isEmpty()) {
      return Optional.empty();
    }
    return switch (special.kind().known().get()) {
      case ROOT -> Optional.of(ROOT);
      case SLASH_TMP -> Optional.of(SLASH_TMP);
      case TMPDIR -> Optional.of("tmpdir");
      case PROJECT_ROOTS ->
          Optional.of("project_roots" + special.subpath().map(text -> " " + text).orElse(""));
      case MINIMAL, UNKNOWN -> Optional.empty();
    };
  }

  private static String plainTarget(String text, Platform platform) {
    if (text.equals("/tmp")) {
      return SLASH_TMP;
    }
    boolean top =
        text.equals("/")
            || (platform == Platform.WINDOWS
                && AbsolutePath.of(text, platform).filter(AbsolutePath::isTop).isPresent());
    return top ? ROOT : "path " + platform.key(text);
  }

  /** Section 7.2: a writable place that no entry denies. */
  private boolean hasWritableRoot(List<FileSystemEntry> entries, String cwd, Platform platform) {
    Optional<AbsolutePath> here = AbsolutePath.of(cwd, platform);
    Set<String> denied =
        entries.stream()
            .filter(entry -> entry.access().is(FileSystemAccess.NONE))
            .flatMap(entry -> resolve(entry.path(), here, platform).stream())
            .map(AbsolutePath::toString)
            .collect(Collectors.toSet());
    return entries.stream()
        .filter(SandboxPolicies::isWrite)
        .flatMap(entry -> resolve(entry.path(), here, platform).stream())
        .anyMatch(place -> !denied.contains(place.toString()));
  }

  private Optional<AbsolutePath> resolve(
      FileSystemPath path, Optional<AbsolutePath> here, Platform platform) {
    if (path instanceof FileSystemPath.Plain plain) {
      return AbsolutePath.of(plain.path(), platform);
    }
    if (!(path instanceof FileSystemPath.Special special) || special.kind().known().isEmpty()) {
      return Optional.empty();
    }
    return switch (special.kind().known().get()) {
      case ROOT -> here.map(AbsolutePath::top).or(() -> AbsolutePath.of("/", platform));
      case PROJECT_ROOTS ->
          here.map(root -> special.subpath().map(sub -> below(root, sub, platform)).orElse(root));
      case TMPDIR ->
          environment
              .tmpdir()
              .filter(text -> !text.isEmpty())
              .flatMap(text -> AbsolutePath.of(text, platform));
      case SLASH_TMP ->
          environment.slashTmpIsDirectory() ? AbsolutePath.of("/tmp", platform) : Optional.empty();
      case MINIMAL, UNKNOWN -> Optional.empty();
    };
  }

  private AbsolutePath below(AbsolutePath root, String subpath, Platform platform) {
    boolean inHome = subpath.equals("~") || subpath.startsWith("~/");
    Optional<AbsolutePath> home =
        inHome
            ? environment.home().flatMap(text -> AbsolutePath.of(text, platform))
            : Optional.empty();
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
