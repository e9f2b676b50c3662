package io.agentanalytics.producttests.delivery;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What this process has open, as Linux tells it. */
final class OpenFiles {
  private static final Path DESCRIPTORS = Path.of("/proc/self/fd");

  private OpenFiles() {}

  static boolean canBeListed() {
    return Files.isDirectory(DESCRIPTORS);
  }

  /** Those in a folder, deleted ones included. */
  static List<Path> in(Path folder) throws IOException {
    Path real = folder.toRealPath();
    try (Stream<Path> descriptors = Files.list(DESCRIPTORS)) {
      return descriptors
          .flatMap(each -> target(each).stream())
          .filter(target -> target.startsWith(real))
          .toList();
    }
  }

  /** Empty when it has been closed meanwhile, as the one that lists them. */
  private static Optional<Path> target(Path descriptor) {
    try {
      return Optional.of(Files.readSymbolicLink(descriptor));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
