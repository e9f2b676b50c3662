package io.agentanalytics.api.fact;

import static java.util.Objects.requireNonNull;

import io.agentanalytics.api.protocol.FileSystemAccess;
import io.agentanalytics.api.protocol.FileSystemEntry;
import io.agentanalytics.api.protocol.FileSystemPath;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * What a grant opens in the file system, in core form (events.md 4.1).
 *
 * @param entries in order; in a {@linkplain #isPlain() plain} grant those to read stand before
 *     those to write, which is all that its JSON tells
 * @param globScanMaxDepth how deep globs are searched, at least 1
 */
public record FileSystemGrant(List<FileSystemEntry> entries, OptionalLong globScanMaxDepth) {
  public FileSystemGrant {
    requireNonNull(globScanMaxDepth, "globScanMaxDepth");
    if (globScanMaxDepth.isPresent() && globScanMaxDepth.getAsLong() < 1) {
      throw new IllegalArgumentException(
          "globScanMaxDepth: expected 1 or more, got " + globScanMaxDepth.getAsLong());
    }
    entries = List.copyOf(entries);
    if (globScanMaxDepth.isEmpty() && entries.stream().allMatch(FileSystemGrant::isPlain)) {
      entries =
          Stream.concat(
                  entries.stream().filter(entry -> entry.access().is(FileSystemAccess.READ)),
                  entries.stream().filter(entry -> entry.access().is(FileSystemAccess.WRITE)))
              .toList();
    }
  }

  /** A grant without a search depth. */
  public static FileSystemGrant of(List<FileSystemEntry> entries) {
    return new FileSystemGrant(entries, OptionalLong.empty());
  }

  /** Whether there is nothing but paths to read or to write. */
  public boolean isPlain() {
    return globScanMaxDepth.isEmpty() && entries.stream().allMatch(FileSystemGrant::isPlain);
  }

  private static boolean isPlain(FileSystemEntry entry) {
    return entry.path() instanceof FileSystemPath.Plain
        && (entry.access().is(FileSystemAccess.READ) || entry.access().is(FileSystemAccess.WRITE));
  }
}
