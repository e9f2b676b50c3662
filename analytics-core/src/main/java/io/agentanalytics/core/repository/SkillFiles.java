package io.agentanalytics.core.repository;

import io.agentanalytics.api.fact.SkillIdentity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Finds out to which repository the file of a skill belongs, and its id (reduction.md 8.2). */
final class SkillFiles {
  private final List<Path> gitConfigFiles;

  /**
   * @param gitConfigFiles outside of repositories
   */
  SkillFiles(List<Path> gitConfigFiles) {
    this.gitConfigFiles = gitConfigFiles;
  }

  /**
   * The id of a skill. The address of its repository goes into the id as it is, but is kept without
   * credentials. A path that is none on this machine is taken as it stands.
   */
  SkillIdentity identify(String skillPath, String skillName) {
    Optional<Path> file = absolute(skillPath);
    Optional<Path> root = file.flatMap(SkillFiles::root);
    Optional<RemoteUrl> origin =
        root.flatMap(GitRepository::around)
            .flatMap(repository -> repository.remotes(gitConfigFiles))
            .flatMap(GitRemotes::origin);
    String id =
        origin.isPresent() && file.isPresent() && root.isPresent()
            ? SkillIds.inRepository(
                origin.get().text(), pathInside(root.get(), file.get()), skillName)
            : SkillIds.personal(
                file.map(path -> resolved(path).toString()).orElse(skillPath), skillName);
    return new SkillIdentity(skillPath, skillName, id, origin.map(RemoteUrl::withoutCredentials));
  }

  /** A relative path, or one of another system, does not say where the file is. */
  private static Optional<Path> absolute(String text) {
    try {
      return Optional.of(Path.of(text)).filter(Path::isAbsolute);
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  /** The nearest directory with an entry {@code .git}, by the path as it was given. */
  private static Optional<Path> root(Path file) {
    Path directory = Files.isDirectory(file) ? file : file.getParent();
    while (directory != null && !Files.exists(directory.resolve(".git"))) {
      directory = directory.getParent();
    }
    return Optional.ofNullable(directory);
  }

  /** Relative to the root when it lies inside, else absolute; links are followed first. */
  static String pathInside(Path root, Path file) {
    Path place = resolved(file);
    Path top = resolved(root);
    return (place.startsWith(top) ? top.relativize(place) : place).toString();
  }

  private static Path resolved(Path path) {
    try {
      return path.toRealPath();
    } catch (IOException e) {
      return path;
    }
  }
}
