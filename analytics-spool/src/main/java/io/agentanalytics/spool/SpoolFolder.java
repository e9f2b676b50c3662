package io.agentanalytics.spool;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * The folder of one spool. It holds what sessions held, so that only its owner may look into it:
 * 0700, and its files 0600.
 */
final class SpoolFolder {
  private static final String STORE = "events.mv";
  private static final String MARK = "events.mark";

  private final Path folder;

  private SpoolFolder(Path folder) {
    this.folder = folder;
  }

  /** Makes the folder and its files if they are not there. */
  static SpoolFolder prepare(Path path) throws IOException {
    SpoolFolder folder = new SpoolFolder(path.toAbsolutePath());
    if (!Files.isDirectory(path)) {
      Path parent = folder.folder.getParent();
      if (parent != null) {
        Files.createDirectories(parent);
      }
      Files.createDirectory(folder.folder, attributes("rwx------"));
    } else if (isPosix()) {
      Files.setPosixFilePermissions(folder.folder, PosixFilePermissions.fromString("rwx------"));
    }
    folder.makeFile(folder.store());
    folder.makeFile(folder.mark());
    return folder;
  }

  private void makeFile(Path file) throws IOException {
    try {
      Files.createFile(file, attributes("rw-------"));
    } catch (FileAlreadyExistsException e) {
      if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
        throw new IOException(file + " is no regular file", e);
      }
    }
  }

  private static boolean isPosix() {
    return FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
  }

  private static FileAttribute<?>[] attributes(String permissions) {
    return isPosix()
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
        }
        : new FileAttribute<?>[0];
  }

  Path store() {
    return folder.resolve(STORE);
  }

  Path mark() {
    return folder.resolve(MARK);
  }

  /** A copy of the store as it is now, for people to look at. */
  void copyAside() throws IOException {
    Files.copy(store(), aside(), StandardCopyOption.COPY_ATTRIBUTES);
  }

  /** Keeps the store out of the way, and begins an empty one. */
  void moveAside() throws IOException {
    Files.move(store(), aside());
    makeFile(store());
  }

  private Path aside() {
    int number = 1;
    while (Files.exists(folder.resolve(STORE + ".damaged-" + number))) {
      number++;
    }
    return folder.resolve(STORE + ".damaged-" + number);
  }
}
