package io.agentanalytics.core.repository;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes the files of repositories by hand. */
final class GitFiles {
  private GitFiles() {}

  /** A working tree with a repository and a remote {@code origin}. */
  static Path repository(Path tree, String originUrl) {
    gitDirectory(tree.resolve(".git"), origin(originUrl));
    return tree;
  }

  static String origin(String url) {
    return "[remote \"origin\"]\n\turl = " + url + "\n";
  }

  /** What git takes for a repository. */
  static Path gitDirectory(Path directory, String config) {
    write(directory.resolve("HEAD"), "ref: refs/heads/main\n");
    write(directory.resolve("config"), config);
    folder(directory.resolve("objects"));
    folder(directory.resolve("refs"));
    return directory;
  }

  static Path folder(Path directory) {
    try {
      return Files.createDirectories(directory);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Path write(Path file, String text) {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      return Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
