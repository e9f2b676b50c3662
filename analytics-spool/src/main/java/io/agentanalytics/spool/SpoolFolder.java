package io.agentanalytics.spool;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/**
 * The folder of one spool. It holds what sessions held, so that only its owner may look into it:
 * 0700, and its files 0600, whatever they were before and whatever the process would make them.
 */
final class SpoolFolder {
  private static final String STORE = "events.mv";
  private static final String MARK = "events.mark";

  /** What is to take the place of a damaged store; whole once that has been moved aside. */
  private static final String FRESH = "events.mv.new";

  private static final Set<PosixFilePermission> OF_A_FOLDER =
      PosixFilePermissions.fromString("rwx------");
  private static final Set<PosixFilePermission> OF_A_FILE =
      PosixFilePermissions.fromString("rw-------");

  private final Path folder;

  private SpoolFolder(Path folder) {
    this.folder = folder;
  }

  /** Makes the folder if it is not there, and finishes what a kill has broken off. */
  static SpoolFolder prepare(Path path) throws IOException {
    SpoolFolder folder = new SpoolFolder(path.toAbsolutePath());
    if (Files.isSymbolicLink(folder.folder) || Files.isSymbolicLink(folder.folder.normalize())) {
      throw new IOException("it is a link; name the folder that it leads to");
    }
    makeFolders(folder.folder);
    protect(folder.folder, OF_A_FOLDER);
    makeFile(folder.mark());
    return folder;
  }

  private static void makeFolders(Path folder) throws IOException {
    if (Files.isDirectory(folder)) {
      return;
    }
    Path parent = folder.getParent();
    if (parent != null) {
      makeFolders(parent);
    }
    try {
      Files.createDirectory(folder, attributes(folder, OF_A_FOLDER));
      protect(folder, OF_A_FOLDER);
    } catch (FileAlreadyExistsException e) {
      if (!Files.isDirectory(folder)) {
        throw new IOException(folder + " is no folder", e);
      }
    }
  }

  private static void makeFile(Path file) throws IOException {
    try {
      Files.createFile(file, attributes(file, OF_A_FILE));
    } catch (FileAlreadyExistsException e) {
      if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
        throw new IOException(file + " is no regular file; remove it", e);
      }
    }
    protect(file, OF_A_FILE);
  }

  /** As it has to be, for the umask may have taken some away, and others may have made it. */
  private static void protect(Path path, Set<PosixFilePermission> permissions) throws IOException {
    PosixFileAttributeView view =
        Files.getFileAttributeView(path, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
    if (view != null && !view.readAttributes().permissions().equals(permissions)) {
      Files.setPosixFilePermissions(path, permissions);
    }
  }

  private static FileAttribute<?>[] attributes(Path path, Set<PosixFilePermission> permissions) {
    return path.getFileSystem().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(permissions)}
        : new FileAttribute<?>[0];
  }

  Path store() {
    return folder.resolve(STORE);
  }

  Path fresh() {
    return folder.resolve(FRESH);
  }

  private Path mark() {
    return folder.resolve(MARK);
  }

  /** Opens the file of the mark for this process and this spool alone. */
  FileChannel lockMark() throws IOException {
    FileChannel file = FileChannel.open(mark(), StandardOpenOption.READ, StandardOpenOption.WRITE);
    try {
      if (file.tryLock() != null) {
        return file;
      }
    } catch (OverlappingFileLockException e) {
      // By this process.
    } catch (IOException e) {
      file.close();
      throw e;
    }
    file.close();
    throw inUse();
  }

  static IOException inUse() {
    return new IOException("another process or lane has it open");
  }

  boolean hasStore() {
    return Files.exists(store(), LinkOption.NOFOLLOW_LINKS);
  }

  /** Makes an empty store if there is none; after a kill, the one that was to be it is taken. */
  void makeStore() throws IOException {
    if (!hasStore() && Files.exists(fresh(), LinkOption.NOFOLLOW_LINKS)) {
      Files.move(fresh(), store());
    }
    makeFile(store());
  }

  /** Makes an empty file for what is to take the place of the store. */
  void makeFresh() throws IOException {
    removeFresh();
    makeFile(fresh());
  }

  void removeFresh() throws IOException {
    Files.deleteIfExists(fresh());
  }

  /** Puts the store aside, and the new one in its place. */
  void replaceStore() throws IOException {
    if (hasStore()) {
      Files.move(store(), aside());
    }
    Files.move(fresh(), store());
  }

  private Path aside() {
    int number = 1;
    while (Files.exists(folder.resolve(STORE + ".damaged-" + number), LinkOption.NOFOLLOW_LINKS)) {
      number++;
    }
    return folder.resolve(STORE + ".damaged-" + number);
  }
}
