package io.agentanalytics.core.repository;

import static org.assertj.core.api.Assertions.assertThat;

import io.agentanalytics.api.fact.SkillIdentity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Test cases 2.1 to 2.4, and the ids of reduction.md 8.2. */
class SkillFilesTest {
  private static final String URL = "git@github.com:acme/widgets.git";

  @TempDir private Path folder;

  private static SkillIdentity identify(Path file, String name) {
    return new SkillFiles(List.of()).identify(file.toString(), name);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "2.1,/repo/root/.codex/skills/doc/SKILL.md,.codex/skills/doc/SKILL.md",
    "2.4,/other/path/.codex/skills/doc/SKILL.md,/other/path/.codex/skills/doc/SKILL.md"
  })
  void areNamedByTheirPlaceInTheRepository(String number, String file, String path) {
    assertThat(SkillFiles.pathInside(Path.of("/repo/root"), Path.of(file)))
        .as(number)
        .isEqualTo(path);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "2.2,/home/nobody/.codex/skills/doc/SKILL.md",
    "2.3,/etc/codex/skills/doc/SKILL.md",
  })
  void areNamedByTheirWholePathOutsideOfOne(String number, String path) {
    var skill = new SkillFiles(List.of()).identify(path, "doc");

    assertThat(skill)
        .as(number)
        .isEqualTo(
            new SkillIdentity(path, "doc", SkillIds.personal(path, "doc"), Optional.empty()));
  }

  /** The table of the section; the third row is a path outside of the root. */
  @Test
  void haveTheIdsOfTheSpecification() {
    assertThat(SkillIds.inRepository(URL, ".codex/skills/release-notes/SKILL.md", "release-notes"))
        .isEqualTo("b299ac5f794757d41109e0cf024ec1a3b7d13a82");
    assertThat(SkillIds.personal("/home/dev/.agents/skills/doc/SKILL.md", "doc"))
        .isEqualTo("b9d6ef9db3c6cd42827394f43840c7a4cc443a7c");
    assertThat(
            SkillIds.inRepository(
                "https://git.example/acme/widgets", "/opt/shared/skills/lint/SKILL.md", "lint"))
        .isEqualTo("467ae637c79e1d5b0b9f511f25e3a5737b593b2d");
    assertThat(SkillIds.personal("C:\\Users\\dev\\skills\\doc\\SKILL.md", "doc"))
        .isEqualTo("5a1f5b8a6c76e8c10e0b10537be6c5a0914c617d");
  }

  @Test
  void haveTheIdOfTheirRepository() {
    var tree = GitFiles.repository(folder.resolve("widgets"), URL);
    var file = GitFiles.write(tree.resolve(".codex/skills/release-notes/SKILL.md"), "text");

    var skill = identify(file, "release-notes");

    assertThat(skill.skillId()).isEqualTo("b299ac5f794757d41109e0cf024ec1a3b7d13a82");
    assertThat(skill.repoUrl()).contains(URL);
  }

  @Test
  void canBeAFolderOrMissing() {
    var tree = GitFiles.repository(folder.resolve("widgets"), URL);
    GitFiles.folder(tree.resolve("skills/doc"));

    assertThat(identify(tree.resolve("skills/doc"), "doc").skillId())
        .isEqualTo(SkillIds.inRepository(URL, "skills/doc", "doc"));
    assertThat(identify(tree.resolve("skills/gone/SKILL.md"), "gone").skillId())
        .isEqualTo(SkillIds.inRepository(URL, "skills/gone/SKILL.md", "gone"));
  }

  /** The repository is that of the path as given, the place that of the file behind the link. */
  @Test
  void areFollowedThroughLinks() throws IOException {
    var tree = GitFiles.repository(folder.resolve("widgets"), URL);
    var inside = GitFiles.write(tree.resolve("shared/doc/SKILL.md"), "text");
    var outside = GitFiles.write(folder.resolve("elsewhere/doc/SKILL.md"), "text");
    GitFiles.folder(tree.resolve("skills"));
    var toInside = Files.createSymbolicLink(tree.resolve("skills/in"), inside.getParent());
    var toOutside = Files.createSymbolicLink(tree.resolve("skills/out"), outside.getParent());

    assertThat(identify(toInside.resolve("SKILL.md"), "doc").skillId())
        .isEqualTo(SkillIds.inRepository(URL, "shared/doc/SKILL.md", "doc"));
    assertThat(identify(toOutside.resolve("SKILL.md"), "doc").skillId())
        .isEqualTo(SkillIds.inRepository(URL, outside.toRealPath().toString(), "doc"));
  }

  @Test
  void arePersonalInARepositoryWithoutOrigin() throws IOException {
    var tree = folder.resolve("tree");
    GitFiles.gitDirectory(tree.resolve(".git"), "[remote \"other\"]\n\turl = x\n");
    var file = GitFiles.write(tree.resolve("SKILL.md"), "text");

    var skill = identify(file, "doc");

    assertThat(skill.skillId()).isEqualTo(SkillIds.personal(file.toRealPath().toString(), "doc"));
    assertThat(skill.repoUrl()).isEmpty();
  }

  /** The id is that of the reference, which hashes the address as it is. */
  @Test
  void keepNoCredentials() {
    var tree = GitFiles.repository(folder.resolve("t"), "https://dev:secret@host/acme/widgets");
    var file = GitFiles.write(tree.resolve("SKILL.md"), "text");

    var skill = identify(file, "doc");

    assertThat(skill.skillId())
        .isEqualTo(
            SkillIds.inRepository("https://dev:secret@host/acme/widgets", "SKILL.md", "doc"));
    assertThat(skill.toString()).doesNotContain("secret");
    assertThat(skill.repoUrl()).contains("https://host/acme/widgets");
  }

  /** A path that is no absolute one here must not be looked for in our own folder. */
  @ParameterizedTest
  @CsvSource({"C:\\Users\\dev\\skills\\doc\\SKILL.md", "skills/doc/SKILL.md", "'bad\u0000path'"})
  void areTakenAsTheyStandWhenTheyAreFromAnotherSystem(String path) {
    var skill = new SkillFiles(List.of()).identify(path, "doc");

    assertThat(skill)
        .isEqualTo(
            new SkillIdentity(path, "doc", SkillIds.personal(path, "doc"), Optional.empty()));
  }
}
