package io.agentanalytics.core.repository;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Asks git itself, where there is one, for what we read from its files: for configurations made up
 * of its syntax, of remotes and of rules that rewrite them.
 */
@Tag("thorough")
class GitItselfTest {
  private static final int ROUNDS = 300;

  private static final List<String> LINES =
      List.of(
          "[remote \"origin\"]",
          "[remote \"upstream\"]",
          "[remote \"Upstream\"] # comment",
          "[remote \"with \\\"quote\\\" and \\\\\"]",
          "[remote.old]",
          "[REMOTE \"caps\"]",
          "[url \"git@github.com:\"]",
          "[url \"https://mirror.example/git/\"]",
          "[core]",
          "[branch \"main\"]",
          "  url = https://github.com/acme/widgets.git",
          "\tURL=git@github.com:Acme/Widgets",
          "  url = gh:acme/widgets  ; comment",
          "  url = \"gh:acme/with # hash\"",
          "  url = gh:acme/\\\n  continued",
          "  url = /srv/git/with\\ttab",
          "  url = https://host/\u00e4/\ud83d\ude00",
          "  pushurl = https://push.example/x/y",
          "  fetch = +refs/heads/*:refs/remotes/origin/*",
          "  insteadOf = gh:",
          "  insteadOf = gh:acme/",
          "  insteadof = https://github.com/",
          "  pushInsteadOf = gh:",
          "  partialclonefilter = blob:none",
          "  promisor = true",
          "  bare = false",
          "  remote = origin",
          "",
          "# a comment",
          "; another");

  private static final List<String> BROKEN =
      List.of("[remote \"open", "  url = \"open", "  url = \\x", "no section here?");

  @TempDir private Path folder;

  @BeforeAll
  static void needGit() {
    assumeTrue(isThere(), "git is not installed");
  }

  private static boolean isThere() {
    try {
      return new ProcessBuilder("git", "--version").start().waitFor() == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** Output of git in the tree; empty when it refuses. */
  private Optional<String> git(String... arguments) throws Exception {
    List<String> command = new ArrayList<>(List.of("git"));
    command.addAll(List.of(arguments));
    var builder = new ProcessBuilder(command).directory(folder.resolve("tree").toFile());
    builder.environment().clear();
    builder.environment().putAll(variables());
    builder.redirectError(ProcessBuilder.Redirect.DISCARD);
    Process process = builder.start();
    var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return process.waitFor() == 0 ? Optional.of(output) : Optional.empty();
  }

  private Map<String, String> variables() {
    return Map.of(
        "PATH",
        System.getenv().getOrDefault("PATH", ""),
        "HOME",
        folder.toString(),
        "GIT_CONFIG_NOSYSTEM",
        "1",
        "GIT_OPTIONAL_LOCKS",
        "0");
  }

  /** The rules of accepted-lines.md 6 on the text that git prints. */
  private static Optional<String> hash(String listing) {
    var ending = " (fetch)";
    var urls = new TreeMap<String, String>();
    for (String line : listing.split("\n", -1)) {
      int tab = line.indexOf('\t');
      if (line.endsWith(ending) && tab >= 0) {
        urls.put(
            line.substring(0, tab),
            line.substring(tab + 1, line.length() - ending.length()).strip());
      }
    }
    var chosen = urls.containsKey("origin") ? "origin" : urls.isEmpty() ? "" : urls.firstKey();
    return Optional.ofNullable(urls.get(chosen)).map(url -> new RemoteUrl(url).hash());
  }

  private static String configuration(Random random, List<String> lines) {
    var text = new StringBuilder("[remote \"origin\"]\n");
    for (int i = random.nextInt(14); i > 0; i--) {
      text.append(lines.get(random.nextInt(lines.size()))).append('\n');
    }
    return text.toString();
  }

  @Test
  void saysTheSameOfRemotes() throws Exception {
    var random = new Random(7);
    List<String> allLines = new ArrayList<>(LINES);
    allLines.addAll(BROKEN);
    var environment = new GitEnvironment(variables(), Optional.of(folder));
    int hashes = 0;
    int refusals = 0;
    for (int round = 0; round < ROUNDS; round++) {
      var lines = round % 10 == 0 ? allLines : LINES;
      var local = configuration(random, lines);
      var global = configuration(random, lines);
      GitFiles.gitDirectory(folder.resolve("tree/.git"), local);
      GitFiles.write(folder.resolve(".gitconfig"), global);

      var listing = git("remote", "-v");
      var origin = git("remote", "get-url", "origin");
      var ours =
          GitRepository.around(folder.resolve("tree"))
              .flatMap(found -> found.remotes(environment.configFiles()));

      var files = "--- global\n" + global + "--- local\n" + local;
      assertThat(ours.flatMap(remotes -> remotes.repositoryHash(false)))
          .as(files)
          .isEqualTo(listing.flatMap(GitItselfTest::hash));
      assertThat(ours.flatMap(GitRemotes::origin).map(url -> url.text().strip()))
          .as(files)
          .isEqualTo(origin.map(String::strip));
      hashes += ours.flatMap(remotes -> remotes.repositoryHash(false)).isPresent() ? 1 : 0;
      refusals += listing.isEmpty() ? 1 : 0;
    }

    // The rounds have met what they are for.
    assertThat(hashes).isGreaterThan(ROUNDS / 3);
    assertThat(refusals).isGreaterThan(5);
  }

  @Test
  void makesWorkingTreesAndSubmodulesThatWeRead() throws Exception {
    GitFiles.folder(folder.resolve("tree"));
    run("init", "-q", "-b", "main", ".");
    run("remote", "add", "origin", "https://host/acme/widgets");
    run("-c", "user.name=x", "-c", "user.email=x", "commit", "-q", "--allow-empty", "-m", "x");
    run("worktree", "add", "-q", "../linked");
    run("clone", "-q", ".", "../cloned");
    var cloned = folder.resolve("cloned").toString();
    run("-c", "protocol.file.allow=always", "submodule", "--quiet", "add", cloned, "sub");

    assertThat(origin("tree")).contains("https://host/acme/widgets");
    assertThat(origin("linked")).contains("https://host/acme/widgets");
    assertThat(origin("cloned")).contains(folder.resolve("tree").toRealPath() + "/.");
    assertThat(origin("tree/sub")).isPresent().isEqualTo(submoduleOrigin());
  }

  private void run(String... arguments) throws Exception {
    assertThat(git(arguments)).as("git %s", List.of(arguments)).isPresent();
  }

  private Optional<String> submoduleOrigin() throws Exception {
    return git("-C", "sub", "remote", "get-url", "origin").map(String::strip);
  }

  private Optional<String> origin(String place) {
    return GitRepository.around(folder.resolve(place))
        .flatMap(found -> found.remotes(List.of()))
        .flatMap(GitRemotes::origin)
        .map(RemoteUrl::text);
  }
}
