package io.agentanalytics.exporters.jsonl;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.lang.System.Logger.Level;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A file of the file system, locked for its only writer. Not a channel: those close themselves when
 * the thread that writes is interrupted, and leave half a line behind.
 */
final class DiskFile implements AppendFile {
  /** Far behind the end: on some systems a locked region cannot be read by others. */
  private static final long LOCKED_BYTE = Long.MAX_VALUE - 1;

  private static final Set<PosixFilePermission> PRIVATE =
      PosixFilePermissions.fromString("rw-------");

  /** What an owner may have given on purpose: a group that reads. */
  private static final Set<PosixFilePermission> WIDEST =
      PosixFilePermissions.fromString("rw-r-----");

  /** Holds the lock; nothing is read or written here, so that no interrupt closes it. */
  private final FileChannel guard;

  private final RandomAccessFile file;

  private DiskFile(FileChannel guard, RandomAccessFile file) {
    this.guard = guard;
    this.file = file;
  }

  /**
   * How a file is opened.
   *
   * @param followsLinks whether a link at the end of the path is followed
   * @param keepsMode whether a file that is there keeps any mode
   */
  record Opening(boolean followsLinks, boolean keepsMode, System.Logger log) {
    /**
     * Opens a file. A new one can be read and written by its owner only; of one that is there, a
     * group may read it, and others may do nothing.
     *
     * @throws IOException also if the path ends in a link that is not to be followed
     */
    DiskFile open(Path path) throws IOException {
      if (!followsLinks && Files.isSymbolicLink(path)) {
        throw new FileSystemException(path.toString(), null, "is a link, see follow-links");
      }
      FileChannel guard = FileChannel.open(path, options(), attributes(path));
      try {
        if (!Files.readAttributes(path, BasicFileAttributes.class, links()).isRegularFile()) {
          throw new FileSystemException(path.toString(), null, "not a regular file");
        }
        if (!keepsMode) {
          makePrivate(path);
        }
        return new DiskFile(guard, lockedFile(path, guard));
      } catch (IOException e) {
        guard.close();
        throw e;
      }
    }

    private Set<OpenOption> options() {
      Set<OpenOption> options =
          new HashSet<>(Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE));
      options.addAll(Set.of(links()));
      return options;
    }

    private LinkOption[] links() {
      return followsLinks ? new LinkOption[0] : new LinkOption[] {LinkOption.NOFOLLOW_LINKS};
    }

    private void makePrivate(Path path) throws IOException {
      PosixFileAttributeView view =
          Files.getFileAttributeView(path, PosixFileAttributeView.class, links());
      if (view == null) {
        return; // Windows: the folder decides.
      }
      Set<PosixFilePermission> mode = view.readAttributes().permissions();
      if (!WIDEST.containsAll(mode)) {
        log.log(
            Level.WARNING,
            "{0}: had mode {1}, now only its owner can read and write it, see keep-mode",
            path,
            PosixFilePermissions.toString(mode));
        view.setPermissions(PRIVATE);
      }
    }
  }

  private static FileAttribute<?>[] attributes(Path path) {
    return path.getFileSystem().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PRIVATE)}
        : new FileAttribute<?>[0];
  }

  /** Locked until it is closed: two writers would cut off each other's last lines. */
  private static RandomAccessFile lockedFile(Path path, FileChannel guard) throws IOException {
    if (!lock(guard)) {
      throw new FileSystemException(path.toString(), null, "another exporter writes to it");
    }
    RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw");
    try {
      // A file that can still be locked is another one: somebody has put a link in its place.
      if (lock(file.getChannel())) {
        throw new FileSystemException(path.toString(), null, "was replaced while it was opened");
      }
      return file;
    } catch (IOException e) {
      file.close();
      throw e;
    }
  }

  private static boolean lock(FileChannel channel) throws IOException {
    try {
      @Nullable FileLock lock = channel.tryLock(LOCKED_BYTE, 1, false);
      return lock != null;
    } catch (OverlappingFileLockException e) {
      return false;
    }
  }

  @Override
  public long length() throws IOException {
    return file.length();
  }

  @Override
  public int read(long position, byte[] target) throws IOException {
    file.seek(position);
    int read = 0;
    while (read < target.length) {
      int more = file.read(target, read, target.length - read);
      if (more < 0) {
        break;
      }
      read += more;
    }
    return read;
  }

  @Override
  public void append(byte[] bytes, int from, int length) throws IOException {
    file.seek(file.length());
    file.write(bytes, from, length);
  }

  @Override
  public void truncate(long length) throws IOException {
    file.setLength(length);
  }

  @Override
  public void sync() throws IOException {
    file.getFD().sync();
  }

  @Override
  public void close() throws IOException {
    try (guard) {
      file.close();
    }
  }
}
