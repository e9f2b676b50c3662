package io.agentanalytics.core.repository;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Repositories in all the forms in which git keeps them. */
class GitRepositoryTest {
  private static final String URL = "https://host/acme/widgets";

  @TempDir private Path folder;

  private Path tree;

  @BeforeEach
  void makeRepository() {
    tree = GitFiles.repository(folder.resolve("tree"), URL);
  }

  private static Optional<String> origin(Path directory, Path... outer) {
    return GitRepository.around(directory)
        .flatMap(repository -> repository.remotes(List.of(outer)))
        .flatMap(GitRemotes::origin)
        .map(RemoteUrl::text);
  }

  @Test
  void isFoundFromAnyFolderOfItsTree() {
    var deep = GitFiles.folder(tree.resolve("a/b/c"));

    assertThat(origin(tree)).contains(URL);
    assertThat(origin(deep)).contains(URL);
    assertThat(origin(tree.resolve(".git"))).contains(URL);
    assertThat(origin(folder)).isEmpty();
    assertThat(origin(tree.resolve("missing"))).isEmpty();
  }

  @Test
  void isFoundThroughALink() throws IOException {
    var inside = GitFiles.folder(tree.resolve("src"));
    var link = Files.createSymbolicLink(folder.resolve("link"), inside);

    assertThat(origin(link)).contains(URL);
  }

  @Test
  void isTheInnermostOne() {
    GitFiles.repository(tree.resolve("vendor/inner"), "https://host/acme/inner");

    assertThat(origin(tree.resolve("vendor/inner"))).contains("https://host/acme/inner");
    assertThat(origin(tree.resolve("vendor"))).contains(URL);
  }

  @Test
  void canBeBare() {
    var bare = GitFiles.gitDirectory(folder.resolve("bare.git"), GitFiles.origin(URL));

    assertThat(origin(bare)).contains(URL);
    assertThat(origin(bare.resolve("refs"))).contains(URL);
  }

  @Test
  void sharesItsSettingsWithLinkedWorkingTrees() {
    var own = tree.resolve(".git/worktrees/feature");
    GitFiles.write(own.resolve("HEAD"), "0123456789012345678901234567890123456789\n");
    GitFiles.write(own.resolve("commondir"), "../..\n");
    var feature = GitFiles.folder(folder.resolve("feature"));
    GitFiles.write(feature.resolve(".git"), "gitdir: " + own + "\n");

    assertThat(origin(feature)).contains(URL);
  }

  @Test
  void leavesLinkedWorkingTreesSettingsOfTheirOwn() {
    var own = tree.resolve(".git/worktrees/feature");
    GitFiles.write(own.resolve("HEAD"), "ref: refs/heads/feature\n");
    GitFiles.write(own.resolve("commondir"), tree.resolve(".git").toString());
    GitFiles.write(
        own.resolve("config.worktree"),
        "[url \"https://mirror.example/\"]\n\tinsteadOf = https://host/\n");
    var feature = GitFiles.folder(folder.resolve("feature"));
    GitFiles.write(feature.resolve(".git"), "gitdir: ../tree/.git/worktrees/feature\r\n");

    var unless = origin(feature);
    GitFiles.write(
        tree.resolve(".git/config"),
        GitFiles.origin(URL) + "[extensions]\n\tworktreeConfig = true\n");
    var when = origin(feature);

    assertThat(unless).contains(URL);
    assertThat(when).contains("https://mirror.example/acme/widgets");
    assertThat(origin(tree)).contains(URL);
  }

  @Test
  void canBeASubmodule() {
    GitFiles.gitDirectory(
        tree.resolve(".git/modules/lib"), GitFiles.origin("https://host/acme/lib"));
    GitFiles.write(tree.resolve("lib/.git"), "gitdir: ../.git/modules/lib\n");

    assertThat(origin(tree.resolve("lib"))).contains("https://host/acme/lib");
  }

  /** Git passes over a folder that only has the name, but stops at a file that leads nowhere. */
  @Test
  void isNotMistakenForWhatOnlyLooksLikeOne() {
    var emptyFolder = GitFiles.folder(tree.resolve("one/.git")).getParent();
    GitFiles.write(tree.resolve("two/.git"), "gitdir: nowhere\n");
    GitFiles.write(tree.resolve("three/.git"), "something else\n");

    assertThat(origin(emptyFolder)).contains(URL);
    assertThat(origin(tree.resolve("two"))).isEmpty();
    assertThat(origin(tree.resolve("three"))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"HEAD", "objects", "refs"})
  void lacksNothing(String part) throws IOException {
    Files.delete(tree.resolve(".git").resolve(part));

    assertThat(origin(tree)).isEmpty();
  }

  @Test
  void hasAHeadThatPointsSomewhere() {
    GitFiles.write(tree.resolve(".git/HEAD"), "nonsense\n");

    assertThat(origin(tree)).isEmpty();
  }

  @Test
  void takesRulesFromFilesOutsideOfIt() {
    var system =
        GitFiles.write(
            folder.resolve("system"), "[url \"https://a/\"]\n\tinsteadOf = https://host/\n");
    var user =
        GitFiles.write(
            folder.resolve("user"), "[url \"https://b/\"]\n\tinsteadOf = https://host/acme/\n");

    assertThat(origin(tree, system)).contains("https://a/acme/widgets");
    assertThat(origin(tree, system, user, folder.resolve("missing"))).contains("https://b/widgets");
  }

  @Test
  void cannotBeReadWithBrokenSettings() {
    var broken = GitFiles.write(folder.resolve("broken"), "<<<<<<< HEAD\n");

    assertThat(origin(tree, broken)).isEmpty();
  }

  @Test
  void cannotBeReadWithFilesThatAreTooLarge() {
    var large = "# " + "x".repeat(SmallFiles.MAX_BYTES) + "\n";

    GitFiles.write(tree.resolve(".git/config"), GitFiles.origin(URL) + large);

    assertThat(origin(tree)).isEmpty();
  }

  @Test
  void canDoWithoutSettings() throws IOException {
    Files.delete(tree.resolve(".git/config"));

    assertThat(GitRepository.around(tree).flatMap(found -> found.remotes(List.of())))
        .contains(new GitRemotes(Map.of(), Optional.empty()));
  }
}
