package io.agentanalytics.core.repository;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A repository, found and read by its files: no program is started.
 *
 * @param gitDirectory of this working tree
 * @param commonDirectory what linked working trees share; else the same
 */
record GitRepository(Path gitDirectory, Path commonDirectory) {
  private static final String DOT_GIT = ".git";
  private static final String GIT_FILE = "gitdir: ";

  /** The repository that git would use in a directory; empty outside of one. */
  static Optional<GitRepository> around(Path directory) {
    if (!Files.isDirectory(directory)) {
      return Optional.empty();
    }
    Path place;
    try {
      place = directory.toRealPath();
    } catch (IOException e) {
      return Optional.empty();
    }
    for (Path candidate = place; candidate != null; candidate = candidate.getParent()) {
      Path dotGit = candidate.resolve(DOT_GIT);
      if (Files.isRegularFile(dotGit)) {
        return ofFile(candidate, dotGit); // Git looks no further, even when the file leads nowhere.
      }
      Optional<GitRepository> withTree = at(dotGit);
      Optional<GitRepository> found = withTree.isPresent() ? withTree : at(candidate);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  /** A {@code .git} file, as in linked working trees and submodules. */
  private static Optional<GitRepository> ofFile(Path tree, Path dotGit) {
    return SmallFiles.read(dotGit)
        .filter(text -> text.startsWith(GIT_FILE))
        .flatMap(text -> resolve(tree, text.substring(GIT_FILE.length())))
        .flatMap(GitRepository::at);
  }

  private static Optional<GitRepository> at(Path gitDirectory) {
    Optional<String> head = SmallFiles.read(gitDirectory.resolve("HEAD"));
    if (head.isEmpty() || !isHead(head.get())) {
      return Optional.empty();
    }
    Path commonFile = gitDirectory.resolve("commondir");
    Optional<Path> common =
        Files.exists(commonFile)
            ? SmallFiles.read(commonFile).flatMap(text -> resolve(gitDirectory, text))
            : Optional.of(gitDirectory);
    return common
        .filter(directory -> Files.isDirectory(directory.resolve("objects")))
        .filter(directory -> Files.isDirectory(directory.resolve("refs")))
        .map(directory -> new GitRepository(gitDirectory, directory));
  }

  private static boolean isHead(String text) {
    return text.startsWith("ref:") || text.strip().matches("[0-9a-f]{40,64}");
  }

  /** A path in a file of git stands alone in its line. */
  private static Optional<Path> resolve(Path directory, String text) {
    int end = text.length();
    while (end > 0 && (text.charAt(end - 1) == '\n' || text.charAt(end - 1) == '\r')) {
      end--;
    }
    String path =
        new String(
            text.substring(0, end).getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    try {
      return Optional.of(directory.resolve(path));
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  /**
   * Its remotes; empty when git could not list them.
   *
   * @param outer configuration files outside of the repository, which it comes after
   */
  Optional<GitRemotes> remotes(List<Path> outer) {
    List<String> outerTexts = new ArrayList<>();
    outer.forEach(file -> SmallFiles.read(file).ifPresent(outerTexts::add));
    Optional<GitConfig> outerConfig = GitConfig.parse(outerTexts);
    Optional<String> shared = SmallFiles.readIfThere(commonDirectory.resolve("config"));
    Optional<String> own = shared.flatMap(this::ownConfig);
    return outerConfig.isEmpty() || shared.isEmpty() || own.isEmpty()
        ? Optional.empty()
        : GitConfig.parse(List.of(shared.get(), own.get()))
            .flatMap(config -> GitRemotes.of(outerConfig.get(), config));
  }

  /** Working trees have a file of their own when the shared one says so. */
  private Optional<String> ownConfig(String shared) {
    boolean has =
        GitConfig.parse(List.of(shared))
            .filter(config -> config.isSet("extensions", "worktreeconfig"))
            .isPresent();
    return has ? SmallFiles.readIfThere(gitDirectory.resolve("config.worktree")) : Optional.of("");
  }
}
