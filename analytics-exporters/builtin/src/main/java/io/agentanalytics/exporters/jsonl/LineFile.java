package io.agentanalytics.exporters.jsonl;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The file that lines go to, and its successors when it rotates. Whatever fails, it holds whole
 * lines only, or is mended before the next ones. For one thread at a time.
 */
final class LineFile {
  private final Rotation rotation;
  private final boolean isSynced;
  private final Opener opener;
  private final System.Logger log;

  private @Nullable AppendFile file;
  private @Nullable Object identity;

  /** Up to here, the file holds whole lines. */
  private long end;

  /** Up to here, they are those of earlier batches, or synced. */
  private long safeEnd;

  private boolean dirty;

  private long cutLines;

  /** Opens the file at a path. */
  interface Opener {
    AppendFile open(Path path) throws IOException;
  }

  /**
   * @param isSynced whether files and folders are synced when files come and go
   */
  LineFile(Rotation rotation, boolean isSynced, Opener opener, System.Logger log) {
    this.rotation = rotation;
    this.isSynced = isSynced;
    this.opener = opener;
    this.log = log;
  }

  /** Opens the file, unless it is open and still stands where it should. */
  void open() throws IOException {
    if (file != null && !isInPlace()) {
      close(); // Somebody has moved or deleted it: what is written to it now, nobody would find.
    }
    AppendFile opened = file == null ? openAgain() : file;
    end = opened.length();
    safeEnd = end;
  }

  private AppendFile openAgain() throws IOException {
    AppendFile opened = opener.open(rotation.path());
    try {
      long cut = new Tail(opened).repair();
      if (cut > 0) {
        cutLines++;
        log.log(
            Level.WARNING,
            "{0}: cut off {1} bytes of a line that a crash had left unfinished, the {2}. so far",
            rotation.path(),
            cut,
            cutLines);
      }
      identity = identity();
      syncFolder();
    } catch (IOException e) {
      opened.close();
      throw e;
    }
    file = opened;
    return opened;
  }

  private boolean isInPlace() throws IOException {
    try {
      return Objects.equals(identity, identity());
    } catch (NoSuchFileException e) {
      return false;
    }
  }

  /** What tells files apart however they are named; null where the system does not say. */
  private @Nullable Object identity() throws IOException {
    return Files.readAttributes(rotation.path(), BasicFileAttributes.class).fileKey();
  }

  /** Lets the disk keep the name of a file that is new. Windows does not open folders for that. */
  private void syncFolder() throws IOException {
    Path folder = rotation.path().getParent();
    if (isSynced && folder != null && !System.getProperty("os.name").startsWith("Windows")) {
      try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
        channel.force(true);
      }
    }
  }

  /**
   * Begins a new file if there is no room for these many more bytes.
   *
   * @return whether it did; what had been written is synced then, if files are
   */
  boolean rotateIfDue(long more) throws IOException {
    if (!rotation.isDue(end, more)) {
      return false;
    }
    if (isSynced) {
      sync();
    }
    close();
    rotation.shift();
    open();
    return true;
  }

  /** Appends as many lines as there is room for, at least one; returns how many. */
  int append(Lines lines, int from) throws IOException {
    int count =
        rotation.maxBytes() == 0
            ? lines.count() - from
            : Math.max(1, lines.wholeWithin(from, rotation.maxBytes() - end));
    lines.appendTo(current(), from, from + count);
    end += lines.size(from, from + count);
    dirty = true;
    return count;
  }

  /**
   * Looks for lines that are in the file although appending them failed, and cuts off what follows.
   *
   * @return how many whole lines there are; if the file cannot be mended now, it is when it is
   *     opened again
   */
  int salvage(Lines lines, int from) {
    try {
      AppendFile current = current();
      int whole = lines.wholeWithin(from, current.length() - end);
      long wholeEnd = end + lines.size(from, from + whole);
      current.truncate(wholeEnd);
      end = wholeEnd;
      dirty = true;
      return whole;
    } catch (IOException e) {
      close();
      return 0;
    }
  }

  /** Takes back what this batch has written since the last sync: a sync of it has failed. */
  void rollBack() {
    try {
      current().truncate(safeEnd);
      end = safeEnd;
    } catch (IOException e) {
      close();
    }
  }

  /** Returns once the disk has all that was written. */
  void sync() throws IOException {
    if (dirty) {
      current().sync();
      dirty = false;
      safeEnd = end;
    }
  }

  private AppendFile current() throws IOException {
    AppendFile current = file;
    if (current == null) {
      throw new ClosedChannelException();
    }
    return current;
  }

  /** Closes the file; {@link #open()} opens it again. */
  void close() {
    AppendFile current = file;
    file = null;
    dirty = false;
    if (current != null) {
      try {
        current.close();
      } catch (IOException e) {
        log.log(Level.DEBUG, "the file did not close", e);
      }
    }
  }
}
