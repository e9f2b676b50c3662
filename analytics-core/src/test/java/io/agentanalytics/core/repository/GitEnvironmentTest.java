package io.agentanalytics.core.repository;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class GitEnvironmentTest {
  private static final Optional<Path> HOME = Optional.of(Path.of("/home/dev"));

  @Test
  void namesTheFilesInTheOrderOfGit() {
    var files = new GitEnvironment(Map.of(), HOME).configFiles();

    assertThat(files)
        .containsExactly(
            Path.of("/etc/gitconfig"),
            Path.of("/home/dev/.config/git/config"),
            Path.of("/home/dev/.gitconfig"));
  }

  @Test
  void followsTheVariablesOfGit() {
    var moved = Map.of("GIT_CONFIG_SYSTEM", "/opt/system", "XDG_CONFIG_HOME", "/xdg", "OTHER", "x");
    var replaced = Map.of("GIT_CONFIG_NOSYSTEM", "1", "GIT_CONFIG_GLOBAL", "/opt/global");

    assertThat(new GitEnvironment(moved, HOME).configFiles())
        .containsExactly(
            Path.of("/opt/system"), Path.of("/xdg/git/config"), Path.of("/home/dev/.gitconfig"));
    assertThat(new GitEnvironment(replaced, HOME).configFiles())
        .containsExactly(Path.of("/opt/global"));
  }

  @Test
  void canDoWithoutAHome() {
    var files = new GitEnvironment(Map.of("GIT_CONFIG_NOSYSTEM", "yes"), Optional.empty());

    assertThat(files.configFiles()).isEmpty();
  }
}
