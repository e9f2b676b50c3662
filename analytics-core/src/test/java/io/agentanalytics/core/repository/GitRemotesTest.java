package io.agentanalytics.core.repository;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The choice among remotes, accepted-lines.md 6. */
class GitRemotesTest {
  private static final String WIDGETS = "dd21ccab03c5611071e6efee6fe4387f3adbef5c";

  private static GitRemotes remotes(String... config) {
    return parse(config).orElseThrow();
  }

  private static Optional<GitRemotes> parse(String... config) {
    return GitConfig.parse(List.of(config))
        .flatMap(own -> GitRemotes.of(new GitConfig(List.of()), own));
  }

  private static String remote(String name, String url) {
    return "[remote \"" + name + "\"]\n\turl = " + url + "\n";
  }

  /** One character for each byte of UTF-8, as configuration files are read. */
  private static String bytes(String text) {
    return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
  }

  private static Optional<String> hash(String url) {
    return Optional.of(new RemoteUrl(url).hash());
  }

  /** The example of the section. */
  @Test
  void takeOriginFirst() {
    var remotes =
        remotes(
            remote("backup", "https://git.example/mirror/widgets.git"),
            remote("origin", "git@github.com:acme/widgets.git"));

    assertThat(remotes.repositoryHash(false)).contains(WIDGETS);
  }

  @Test
  void takeTheFirstNameInByteOrderWithoutOrigin() {
    var remotes =
        remotes(
            remote("up", "https://host/b/b"),
            remote("Up", "https://host/a/a"),
            remote("upstream", "https://host/c/c"));

    assertThat(remotes.repositoryHash(false)).isEqualTo(hash("https://host/a/a"));
  }

  /** In UTF-16 the two names stand the other way round. */
  @Test
  void compareNamesByTheirBytes() {
    var remotes =
        remotes(
            remote(bytes("\ud83d\ude00"), "https://host/later/one"),
            remote(bytes("\uff5e"), "https://host/earlier/one"));

    assertThat(remotes.repositoryHash(false)).isEqualTo(hash("https://host/earlier/one"));
  }

  @Test
  void haveNoHashWithoutARemote() {
    assertThat(remotes("[core]\n\tbare = false\n").repositoryHash(false)).isEmpty();
    assertThat(remotes("[remote \"origin\"]\n\tfetch = x\n").repositoryHash(false)).isEmpty();
  }

  @Test
  void fetchFromTheFirstAddress() {
    var remotes =
        remotes("[remote \"origin\"]\nurl = https://host/a/one\nurl = https://host/a/two\n");

    assertThat(remotes.origin()).contains(new RemoteUrl("https://host/a/one"));
  }

  @Test
  void hashTheAddressItselfWithoutACanonicalForm() {
    assertThat(remotes(remote("origin", "/srv/git/widgets.git")).repositoryHash(false))
        .contains("9ec699ffbf7fd3de51edf6513463b91ebcc5344b");
  }

  /** The listing has a note behind such a remote, so that the reference passes it over. */
  @Test
  void countPartialClonesOnlyWhenTold() {
    var remotes =
        remotes(
            remote("origin", "git@github.com:acme/widgets.git")
                + "promisor = true\npartialclonefilter = blob:none\n",
            remote("second", "https://host/a/b"));
    var alone =
        remotes(
            remote("origin", "git@github.com:acme/widgets.git")
                + "partialclonefilter = blob:none\n");

    assertThat(remotes.repositoryHash(false)).isEqualTo(hash("https://host/a/b"));
    assertThat(remotes.repositoryHash(true)).contains(WIDGETS);
    assertThat(alone.repositoryHash(false)).isEmpty();
    assertThat(alone.repositoryHash(true)).contains(WIDGETS);
    assertThat(alone.origin()).isPresent();
  }

  @Test
  void rewriteAddressesAsGitDoes() {
    var rules =
        """
        [url "git@github.com:"]
          insteadOf = gh:
        [url "https://mirror.example/"]
          insteadOf = gh:acme/
        [url "https://never.example/"]
          insteadOf = gh:acme/
          insteadOf = gh:a
        [url "https://push.example/"]
          pushInsteadOf = gh:acme/widgets
        """;

    assertThat(remotes(rules, remote("origin", "gh:other/x")).origin())
        .contains(new RemoteUrl("git@github.com:other/x"));
    assertThat(remotes(rules, remote("origin", "gh:acme/widgets")).origin())
        .contains(new RemoteUrl("https://mirror.example/widgets"));
    assertThat(remotes(rules, remote("origin", "https://gh:acme/")).origin())
        .contains(new RemoteUrl("https://gh:acme/"));
  }

  @Test
  void cannotBeReadWhenTheyAreNoUtf8() {
    assertThat(parse(remote("origin", "https://host/\u00ff/b"))).isEmpty();
    assertThat(remotes(remote("origin", bytes("https://host/\u00e4/b"))).origin())
        .contains(new RemoteUrl("https://host/\u00e4/b"));
  }

  /** Git lists a remote that only the user's configuration has, but gives no address of it. */
  @Test
  void haveAnOriginWhenTheRepositorySaysSo() {
    var user = GitConfig.parse(List.of(remote("origin", "https://host/of/user"))).orElseThrow();
    var silent = GitConfig.parse(List.of("[core]\nbare = false\n")).orElseThrow();
    var speaking = GitConfig.parse(List.of("[remote \"origin\"]\nfetch = x\n")).orElseThrow();

    assertThat(GitRemotes.of(user, silent).orElseThrow().origin()).isEmpty();
    assertThat(GitRemotes.of(user, silent).orElseThrow().repositoryHash(false))
        .isEqualTo(hash("https://host/of/user"));
    assertThat(GitRemotes.of(user, speaking).orElseThrow().origin())
        .contains(new RemoteUrl("https://host/of/user"));
    assertThat(GitRemotes.of(silent, speaking).orElseThrow().origin())
        .contains(new RemoteUrl("origin"));
    assertThat(GitRemotes.of(silent, speaking).orElseThrow().repositoryHash(false)).isEmpty();
  }
}
