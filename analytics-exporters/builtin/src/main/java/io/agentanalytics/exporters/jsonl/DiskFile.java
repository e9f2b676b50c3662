package io.agentanalytics.exporters.jsonl;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import org.jspecify.annotations.Nullable;

/**
 * A file of the file system, locked for its only writer. Not a channel: those close themselves when
 * the thread that writes is interrupted, and leave half a line behind.
 */
final class DiskFile implements AppendFile {
  /** Far behind the end: on some systems a locked region cannot be read by others. */
  private static final long LOCKED_BYTE = Long.MAX_VALUE - 1;

  private final RandomAccessFile file;

  private DiskFile(RandomAccessFile file) {
    this.file = file;
  }

  /** Opens a file; one that has to be created can be read by its owner only. */
  static DiskFile open(Path path) throws IOException {
    create(path);
    RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw");
    try {
      if (!Files.isRegularFile(path)) {
        throw new FileSystemException(path.toString(), null, "not a regular file");
      }
      lock(path, file);
    } catch (IOException e) {
      file.close();
      throw e;
    }
    return new DiskFile(file);
  }

  private static void create(Path path) throws IOException {
    boolean isPosix = path.getFileSystem().supportedFileAttributeViews().contains("posix");
    FileAttribute<?>[] privately =
        isPosix
            ? new FileAttribute<?>[] {
              PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
            }
            : new FileAttribute<?>[0];
    try {
      Files.createFile(path, privately);
    } catch (FileAlreadyExistsException e) {
      // Its permissions are what its owner wanted.
    }
  }

  /** Held until the file is closed. Two writers would cut off each other's last lines. */
  private static void lock(Path path, RandomAccessFile file) throws IOException {
    @Nullable FileLock lock;
    try {
      lock = file.getChannel().tryLock(LOCKED_BYTE, 1, false);
    } catch (OverlappingFileLockException e) {
      lock = null;
    }
    if (lock == null) {
      throw new FileSystemException(path.toString(), null, "another exporter writes to it");
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
    file.close();
  }
}
