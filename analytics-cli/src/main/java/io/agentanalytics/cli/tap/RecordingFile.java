package io.agentanalytics.cli.tap;

import io.agentanalytics.api.RecordingException;
import io.agentanalytics.core.file.FileProblem;
import io.agentanalytics.core.file.OutputFile;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** The file behind a recording: always a new one, which only its owner can read. */
final class RecordingFile {
  private static final Set<PosixFilePermission> OWNER = OutputFile.PRIVATE;

  private RecordingFile() {}

  /**
   * A recording that stays.
   *
   * @throws RecordingException if there is such a file, or there can be none at this place; what
   *     the disk cannot do is no reason
   */
  static RecordingPipe create(Path file) {
    try {
      return RecordingPipe.through(open(file, List.of()));
    } catch (FileAlreadyExistsException e) {
      throw new RecordingException(FileProblem.of(file, "exists already, expected a new file"), e);
    } catch (IOException e) {
      if (e instanceof AccessDeniedException || !canHold(file)) {
        throw new RecordingException(FileProblem.of(file, "cannot be written", e), e);
      }
      return RecordingPipe.inMemory(e);
    }
  }

  private static boolean canHold(Path file) {
    Path folder = file.toAbsolutePath().getParent();
    return folder != null && Files.isDirectory(folder) && Files.isWritable(folder);
  }

  /** One that is gone when the process is, however that ends. */
  static RecordingPipe temporary() {
    try {
      Path folder = Path.of(System.getProperty("java.io.tmpdir"));
      Path file = folder.resolve("analytics-tap-" + UUID.randomUUID() + ".jsonl");
      return RecordingPipe.through(open(file, List.of(StandardOpenOption.DELETE_ON_CLOSE)));
    } catch (IOException e) {
      return RecordingPipe.inMemory(e);
    } catch (InvalidPathException e) {
      return RecordingPipe.inMemory(new IOException("there is no temporary folder", e));
    }
  }

  private static FileChannel open(Path file, List<OpenOption> more) throws IOException {
    Set<OpenOption> options = new HashSet<>(more);
    options.addAll(
        Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.READ, StandardOpenOption.WRITE));
    boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
    FileAttribute<?>[] attributes =
        posix
            ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OWNER)}
            : new FileAttribute<?>[0];
    FileChannel channel = FileChannel.open(file, options, attributes);
    if (posix && more.isEmpty()) {
      restorePermissions(file);
    }
    return channel;
  }

  /** What the umask may have taken away, else the owner could not read the recording. */
  private static void restorePermissions(Path file) {
    PosixFileAttributeView view =
        Files.getFileAttributeView(file, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
    try {
      if (!view.readAttributes().permissions().equals(OWNER)) {
        view.setPermissions(OWNER);
      }
    } catch (IOException e) {
      // Nobody else can read it either.
    }
  }

  /** Takes a recording away of which nothing is worth to be kept. */
  static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      // It is empty, but for its header.
    }
  }
}
