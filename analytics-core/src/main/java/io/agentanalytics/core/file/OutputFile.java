package io.agentanalytics.core.file;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
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

/**
 * A file that is written anew, whether it is there or not. Its mode is the one that is asked for,
 * whatever the umask and whatever it had before. A link at the end of its path is not followed,
 * unless that is asked for: whoever can write to the folder could else choose what is overwritten.
 *
 * @param mode who may do what with it
 * @param followsLinks whether a link at the end of its path is followed
 */
public record OutputFile(Path path, Set<PosixFilePermission> mode, boolean followsLinks) {
  /** Only the owner reads and writes. */
  public static final Set<PosixFilePermission> PRIVATE =
      PosixFilePermissions.fromString("rw-------");

  public OutputFile {
    requireNonNull(path, "path");
    mode = Set.copyOf(mode);
  }

  /** Opens the file for writing; devices and pipes keep the mode that they have. */
  public OutputStream open() throws IOException {
    if (!followsLinks && Files.isSymbolicLink(path)) {
      throw new FileSystemException(path.toString(), null, "is a link, which is not followed");
    }
    FileChannel channel = FileChannel.open(path, options(), attributes());
    try {
      if (Files.readAttributes(path, BasicFileAttributes.class, links()).isRegularFile()) {
        setMode();
        channel.truncate(0);
      }
      return Channels.newOutputStream(channel);
    } catch (IOException e) {
      channel.close();
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

  /** So that nobody can open it before its mode is set. */
  private FileAttribute<?>[] attributes() {
    return isPosix()
        ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PRIVATE)}
        : new FileAttribute<?>[0];
  }

  private void setMode() throws IOException {
    if (isPosix()) {
      PosixFileAttributeView view =
          Files.getFileAttributeView(path, PosixFileAttributeView.class, links());
      if (!view.readAttributes().permissions().equals(mode)) {
        view.setPermissions(mode);
      }
    }
  }

  private boolean isPosix() {
    return path.getFileSystem().supportedFileAttributeViews().contains("posix");
  }
}
