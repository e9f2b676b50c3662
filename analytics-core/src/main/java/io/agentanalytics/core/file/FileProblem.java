package io.agentanalytics.core.file;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;

/** Trouble with files in words for people; the exceptions of the JDK often have a path only. */
public final class FileProblem {
  private FileProblem() {}

  /**
   * One line: the file, what is wrong, and for a relative path the folder that it starts from.
   *
   * @param problem for example {@code is a folder, expected a file}
   */
  public static String of(Path file, String problem) {
    return file
        + ": "
        + problem
        + (file.isAbsolute() ? "" : " (in " + Path.of("").toAbsolutePath() + ")");
  }

  /**
   * The same, with a cause.
   *
   * @param problem for example {@code cannot be opened}
   */
  public static String of(Path file, String problem, IOException cause) {
    return of(file, problem + ": " + reason(cause));
  }

  /** Why, in a few words. */
  public static String reason(IOException cause) {
    if (cause instanceof NoSuchFileException) {
      return "no such file or folder";
    }
    if (cause instanceof AccessDeniedException) {
      return "permission denied";
    }
    if (cause instanceof FileAlreadyExistsException) {
      return "exists already";
    }
    if (cause instanceof NotDirectoryException) {
      return "not a folder";
    }
    if (cause instanceof FileSystemException system && system.getReason() != null) {
      return system.getReason();
    }
    return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
  }
}
