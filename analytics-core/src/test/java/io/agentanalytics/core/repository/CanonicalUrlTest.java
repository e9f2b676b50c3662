package io.agentanalytics.core.repository;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Test cases 14.2 and 15.26: the table of accepted-lines.md 7, and what lies between its rows. */
class CanonicalUrlTest {

  static List<Arguments> rows() throws IOException {
    var resource =
        Objects.requireNonNull(CanonicalUrlTest.class.getResourceAsStream("remote-urls.txt"));
    try (var lines = new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8))) {
      return lines
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> Arguments.of((Object[]) line.split(" ", -1)))
          .toList();
    }
  }

  @Test
  void haveARowForEachOfTheSpecification() throws IOException {
    assertThat(rows()).hasSize(30);
  }

  @ParameterizedTest(name = "15.26 {0}")
  @MethodSource("rows")
  void areThoseOfTheSpecification(String url, String canonical, String hash) {
    var expected = canonical.equals("-") ? Optional.<String>empty() : Optional.of(canonical);

    assertThat(CanonicalUrl.of(url)).isEqualTo(expected);
    assertThat(new RemoteUrl(url).hash()).isEqualTo(hash);
  }

  @ParameterizedTest(name = "14.2.1 {0}")
  @ValueSource(
      strings = {
        "git@github.com:Acme/Widgets.git",
        "ssh://git@github.com/acme/widgets.git",
        "ssh://git@github.com:22/Acme/Widgets.git",
        "https://github.com/acme/widgets.git",
        "https://github.com:443/acme/widgets.git",
        "https://token@github.com/acme/widgets/",
        "github.com/Acme/Widgets.git"
      })
  void areOneForAllAddressesOfARepository(String url) {
    assertThat(CanonicalUrl.of(url)).contains("github.com/acme/widgets");
  }

  static Stream<Arguments> others() {
    return Stream.of(
        Arguments.of("14.2.2", "git@ghe.corp.example:Team/Repo.git", "ghe.corp.example/Team/Repo"),
        Arguments.of(
            "14.2.3",
            "ssh://git@ghe.corp.example:2222/Team/Repo.git",
            "ghe.corp.example:2222/Team/Repo"));
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("others")
  void keepTheCaseOfOtherHosts(String number, String url, String canonical) {
    assertThat(CanonicalUrl.of(url)).as(number).contains(canonical);
  }

  @ParameterizedTest(name = "14.2.4 \"{0}\"")
  @ValueSource(strings = {"", "file:///tmp/repo", "github.com/acme", "/tmp/repo"})
  void areMissingForWhatIsNoRepositoryOnAHost(String url) {
    assertThat(CanonicalUrl.of(url)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    // White space of Unicode, and what stands around the parts.
    "'\u00a0https://github.com/acme/widgets\u3000',github.com/acme/widgets",
    "'https:// github.com /acme/widgets',github.com/acme/widgets",
    "'https://github.com/ acme/widgets ',github.com/acme/widgets",
    // The port goes only when it is the one of the scheme.
    "http://github.com:443/acme/widgets,github.com:443/acme/widgets",
    "git://github.com/acme/widgets,github.com/acme/widgets",
    // The last at sign ends the user.
    "https://a@b@github.com/acme/widgets,github.com/acme/widgets",
    // A colon with nothing on one side is no copy form.
    ":acme/widgets/x,:acme/widgets/x",
    // A slash before the colon, neither.
    "host/acme:widgets/x,host/acme:widgets/x",
    // The suffix goes twice at most.
    "https://github.com/acme/widgets.git/.git,github.com/acme/widgets",
    "https://github.com/acme/w.git.git.git,github.com/acme/w.git",
    // Dots count in the first two components only.
    "https://github.com/acme/widgets/..,github.com/acme/widgets/..",
    // Letters that are not ASCII keep their case.
    "https://github.com/\u00c4cme/Widgets,github.com/\u00c4cme/widgets",
    "https://H\u00d6ST/a/b,h\u00d6st/a/b"
  })
  void followTheStepsInTheirOrder(String url, String canonical) {
    assertThat(CanonicalUrl.of(url)).contains(canonical);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "///",
        ".git",
        " .git/ ",
        "https://",
        "https://github.com",
        "https:///acme/widgets",
        "https://user@/acme/widgets",
        "https://github.com?x=/acme/widgets",
        "://github.com/a/b",
        "ftp://github.com/acme/widgets",
        "https://github.com/acme/..",
        "host:a",
        "https://:443/a/b"
      })
  void areMissingWhenAPartIs(String url) {
    assertThat(CanonicalUrl.of(url)).isEmpty();
  }
}
