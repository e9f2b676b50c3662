package io.agentanalytics.core.session;

import io.agentanalytics.api.protocol.FileSystemAccess;
import io.agentanalytics.api.protocol.FileSystemEntry;
import io.agentanalytics.api.protocol.FileSystemPath;
import io.agentanalytics.core.path.AbsolutePath;
import io.agentanalytics.core.path.GlobSet;
import io.agentanalytics.core.path.Platform;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * The places that a permissions request names, against which those of its answer are held
 * (wire-derivation.md 5.3). Both are sorted by path, so that a place comes right behind the ones
 * around it and each is looked at once.
 */
final class RequestedFiles {
  /** Characters of the working directory in front of paths below it, all together. */
  private static final long MAX_COPIED = 1 << 24;

  private final List<FileSystemEntry> requested;
  private final Optional<AbsolutePath> cwd;
  private final Platform platform;
  private final GlobSet denied;

  /** Whether paths below the working directory are resolved: each has all of it in front. */
  private final boolean resolvesBelow;

  private final List<FileSystemEntry> granted;

  RequestedFiles(
      List<FileSystemEntry> requested,
      List<FileSystemEntry> granted,
      String cwd,
      Platform platform) {
    this.requested = requested;
    this.granted = granted;
    this.platform = platform;
    this.cwd = AbsolutePath.of(cwd, platform);
    this.denied = new GlobSet(platform, this.cwd);
    long below =
        Stream.concat(requested.stream(), granted.stream()).filter(RequestedFiles::isBelow).count();
    this.resolvesBelow = below * cwd.length() <= MAX_COPIED;
    for (FileSystemEntry entry : requested) {
      if (entry.access().is(FileSystemAccess.NONE)
          && entry.path() instanceof FileSystemPath.Glob glob) {
        denied.add(glob.pattern());
      }
    }
  }

  /**
   * A place of an entry.
   *
   * @param text of the path, which begins with that of each folder around it
   * @param granted index of a granted entry; empty for a requested one
   */
  private record Place(
      String text, AbsolutePath path, FileSystemEntry entry, OptionalInt granted) {}

  /** The granted entries that the request covers. */
  List<FileSystemEntry> covered() {
    boolean[] accepted = new boolean[granted.size()];
    List<Place> places = new ArrayList<>();
    Map<String, FileSystemAccess> opaque = new HashMap<>();
    for (FileSystemEntry entry : requested) {
      Optional<AbsolutePath> path = resolve(entry.path());
      if (path.isPresent()) {
        places.add(new Place(path.get().toString(), path.get(), entry, OptionalInt.empty()));
      } else if (allows(entry, FileSystemAccess.READ)) {
        opaque.merge(
            key(entry.path()),
            entry.access().known().orElseThrow(),
            (one, other) -> one == FileSystemAccess.WRITE ? one : other);
      }
    }
    for (int i = 0; i < accepted.length; i++) {
      FileSystemEntry entry = granted.get(i);
      if (!allows(entry, FileSystemAccess.READ)) {
        continue;
      }
      Optional<AbsolutePath> path = resolve(entry.path());
      if (path.isPresent()) {
        places.add(new Place(path.get().toString(), path.get(), entry, OptionalInt.of(i)));
      } else {
        FileSystemAccess access = opaque.get(key(entry.path()));
        accepted[i] = access == FileSystemAccess.WRITE || entry.access().known().get() == access;
      }
    }
    hold(places, accepted);
    List<FileSystemEntry> kept = new ArrayList<>();
    for (int i = 0; i < accepted.length; i++) {
      if (accepted[i]) {
        kept.add(granted.get(i));
      }
    }
    return kept;
  }

  /** Of the requested entries around a granted one the innermost counts. */
  private void hold(List<Place> places, boolean[] accepted) {
    places.sort(
        Comparator.comparing(Place::text).thenComparing(place -> place.granted().isPresent()));
    Deque<Place> around = new ArrayDeque<>();
    for (Place place : places) {
      while (!around.isEmpty() && !place.text().startsWith(around.peek().text())) {
        around.pop();
      }
      if (place.granted().isPresent()) {
        accepted[place.granted().getAsInt()] =
            !around.isEmpty()
                && allows(around.peek().entry(), place.entry().access().known().orElseThrow())
                && !denied.covers(place.path());
      } else if (around.isEmpty() || !around.peek().text().equals(place.text())) {
        around.push(place);
      } else if (rank(place.entry()) > rank(around.peek().entry())) {
        around.pop();
        around.push(place);
      }
    }
  }

  /** {@code write} allows both, {@code read} only reading, {@code none} nothing. */
  private static boolean allows(FileSystemEntry entry, FileSystemAccess needed) {
    return entry.access().is(FileSystemAccess.WRITE)
        || (needed == FileSystemAccess.READ && entry.access().is(FileSystemAccess.READ));
  }

  /** For equal paths {@code none} beats {@code write} beats {@code read}. */
  private static int rank(FileSystemEntry entry) {
    if (entry.access().is(FileSystemAccess.NONE)) {
      return 2;
    }
    return entry.access().is(FileSystemAccess.WRITE) ? 1 : 0;
  }

  /**
   * A place in the file system of the server; empty where only the server can tell (reduction.md
   * 7.2).
   */
  private Optional<AbsolutePath> resolve(FileSystemPath path) {
    if (path instanceof FileSystemPath.Plain plain) {
      return AbsolutePath.of(plain.path(), platform);
    }
    if (!(path instanceof FileSystemPath.Special special) || special.kind().known().isEmpty()) {
      return Optional.empty();
    }
    return switch (special.kind().known().get()) {
      case ROOT -> cwd.map(AbsolutePath::top).or(() -> AbsolutePath.of("/", platform));
      case SLASH_TMP -> AbsolutePath.of("/tmp", platform);
      case PROJECT_ROOTS ->
          special.subpath().isEmpty()
              ? cwd
              : cwd.filter(root -> resolvesBelow)
                  .flatMap(root -> special.subpath().map(root::resolve));
      case TMPDIR, MINIMAL, UNKNOWN -> Optional.empty();
    };
  }

  private static boolean isBelow(FileSystemEntry entry) {
    return entry.path() instanceof FileSystemPath.Special special && special.subpath().isPresent();
  }

  /** Whether all was compared; beyond a limit, globs and paths of the request are not. */
  boolean isComplete() {
    return resolvesBelow && !denied.isOverLimit();
  }

  /** Equal for equal paths. A text, since texts that are made to collide in a map do no harm. */
  private static String key(FileSystemPath path) {
    if (path instanceof FileSystemPath.Plain plain) {
      return "path " + plain.path();
    } else if (path instanceof FileSystemPath.Glob glob) {
      return "glob " + glob.pattern();
    }
    FileSystemPath.Special special = (FileSystemPath.Special) path;
    String subpath = special.subpath().map(text -> "s" + text).orElse("");
    return subpath.length()
        + " "
        + subpath
        + special.path().map(text -> text.length() + " " + text).orElse("-")
        + special.kind().text();
  }
}
