package io.agentanalytics.core.repository;

import static org.assertj.core.api.Assertions.assertThat;

import io.agentanalytics.api.fact.InvocationType;
import io.agentanalytics.api.fact.LookedUp;
import io.agentanalytics.api.fact.ProcessEnvironment;
import io.agentanalytics.api.fact.SkillInvocation;
import io.agentanalytics.api.fact.SkillScope;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileLookupsTest {
  private static final LookupOptions GIT = new LookupOptions(true, false, false);
  private static final LookupOptions ENVIRONMENT = new LookupOptions(false, true, false);
  private static final String HASH = "dd21ccab03c5611071e6efee6fe4387f3adbef5c";

  @TempDir private Path folder;

  private Path widgets() {
    return GitFiles.repository(folder.resolve("widgets"), "gh:acme/widgets");
  }

  /** A home whose configuration says what {@code gh:} means. */
  private Map<String, String> variables() {
    GitFiles.write(
        folder.resolve("home/.gitconfig"), "[url \"git@github.com:\"]\n\tinsteadOf = gh:\n");
    return Map.of(
        "HOME", folder.resolve("home").toString(), "GIT_CONFIG_NOSYSTEM", "1", "TMPDIR", "var/tmp");
  }

  private static SkillInvocation skill(Path file) {
    return new SkillInvocation(
        "doc", SkillScope.REPO, file.toString(), Optional.empty(), InvocationType.EXPLICIT);
  }

  @Test
  void findTheRepositoryOfATurn() {
    var found = new FileLookups(GIT, variables()).ofTurn(widgets().toString());

    assertThat(found).isEqualTo(new LookedUp(Optional.of(HASH), List.of(), Optional.empty()));
  }

  @Test
  void findSkills() {
    var file = widgets().resolve("skills/doc/SKILL.md");

    var found = new FileLookups(GIT, variables()).ofSkills(List.of(skill(file)));

    assertThat(found.skill(file.toString(), "doc").orElseThrow().repoUrl())
        .contains("git@github.com:acme/widgets");
    assertThat(found.skill(file.toString(), "other")).isEmpty();
  }

  @Test
  void findTheEnvironment() {
    var found = new FileLookups(ENVIRONMENT, variables()).ofTurn(widgets().toString());

    assertThat(found.repositoryHash()).isEmpty();
    assertThat(found.environment())
        .contains(
            new ProcessEnvironment(
                Optional.of(Path.of("var/tmp").toAbsolutePath().toString()),
                Files.isDirectory(Path.of("/tmp")),
                Optional.of(folder.resolve("home").toString())));
  }

  @Test
  void findNothingWithoutLeave() {
    var lookups = new FileLookups(LookupOptions.NOTHING, variables());

    assertThat(lookups.ofTurn(widgets().toString())).isEqualTo(LookedUp.NOTHING);
    assertThat(lookups.ofSkills(List.of(skill(widgets())))).isEqualTo(LookedUp.NOTHING);
  }

  @Test
  void findNothingInPathsOfOtherSystems() {
    var lookups = new FileLookups(GIT, variables());

    assertThat(lookups.ofTurn("C:\\repos\\widgets")).isEqualTo(LookedUp.NOTHING);
    assertThat(lookups.ofTurn("")).isEqualTo(LookedUp.NOTHING);
    assertThat(lookups.ofTurn("bad\u0000path")).isEqualTo(LookedUp.NOTHING);
    assertThat(lookups.ofTurn("relative")).isEqualTo(LookedUp.NOTHING);
  }

  @Test
  void doWithoutAnEnvironment() {
    var lookups = new FileLookups(new LookupOptions(true, true, true), Map.of());

    assertThat(lookups.ofTurn(folder.toString()).environment().orElseThrow().tmpdir()).isEmpty();
  }
}
