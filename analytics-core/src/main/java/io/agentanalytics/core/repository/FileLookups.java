package io.agentanalytics.core.repository;

import static java.util.Objects.requireNonNull;

import io.agentanalytics.api.fact.LookedUp;
import io.agentanalytics.api.fact.ProcessEnvironment;
import io.agentanalytics.api.fact.SkillInvocation;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Looks up in the files and the environment of this machine, which has to be that of the watched
 * process. Safe to use from several threads.
 */
public final class FileLookups implements Lookups {
  private static final Path SLASH_TMP = Path.of("/tmp");

  private final LookupOptions options;
  private final Map<String, String> variables;
  private final Optional<Path> home;
  private final List<Path> gitConfigFiles;

  /**
   * @param variables environment of the process
   */
  public FileLookups(LookupOptions options, Map<String, String> variables) {
    this.options = requireNonNull(options, "options");
    this.variables = Map.copyOf(variables);
    this.home = path(variables.get("HOME")).or(() -> path(variables.get("USERPROFILE")));
    this.gitConfigFiles = new GitEnvironment(this.variables, home).configFiles();
  }

  @Override
  public LookedUp ofTurn(String cwd) {
    return new LookedUp(
        options.git() ? repositoryHash(cwd) : Optional.empty(),
        List.of(),
        options.environment() ? Optional.of(environment()) : Optional.empty());
  }

  @Override
  public LookedUp ofSkills(List<SkillInvocation> skills) {
    if (!options.git()) {
      return LookedUp.NOTHING;
    }
    SkillFiles files = new SkillFiles(gitConfigFiles);
    return LookedUp.ofSkills(
        skills.stream()
            .map(skill -> files.identify(skill.skillPath(), skill.skillName()))
            .toList());
  }

  /** The reference looks when it builds the event; we do when the turn's settings are known. */
  private Optional<String> repositoryHash(String cwd) {
    return path(cwd)
        .filter(Path::isAbsolute)
        .flatMap(GitRepository::around)
        .flatMap(repository -> repository.remotes(gitConfigFiles))
        .flatMap(remotes -> remotes.repositoryHash(options.partialClones()));
  }

  private ProcessEnvironment environment() {
    return new ProcessEnvironment(
        path(variables.get("TMPDIR")).map(folder -> folder.toAbsolutePath().toString()),
        Files.isDirectory(SLASH_TMP),
        home.map(Path::toString));
  }

  private static Optional<Path> path(@Nullable String text) {
    if (text == null || text.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(Path.of(text));
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }
}
