package io.agentanalytics.core.path;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GlobSetTest {
  private static boolean covers(Platform platform, String cwd, String glob, String path) {
    GlobSet globs = new GlobSet(platform, AbsolutePath.of(cwd, platform));
    globs.add(glob);
    return globs.covers(AbsolutePath.of(path, platform).orElseThrow());
  }

  @ParameterizedTest
  @CsvSource({
    "/w/a.env, /w/a.env, true",
    "/w/a.env, /w/a.envx, false",
    "/w/a.env, /w/a, false",
    "/w, /w/a/b, true",
    "/w, /work, false",
    "/w/*, /w/a, true",
    "/w/*, /w, false",
    "/w/*, /w/a/b, true",
    "/w/*.env, /w/a/b.env, false",
    "/w/*.env, /w/.env, true",
    "/w/?, /w/a, true",
    "/w/?, /w/ab, false",
    "/w/?b, /w/ab, true",
    "/**, /w/a, true",
    "/w/**, /w, false",
    "/w/**, /w/a/b/c, true",
    "/w/**/x, /w/x, true",
    "/w/**/x, /w/a/b/x, true",
    "/w/**/x, /w/a/bx, false",
    "/w/**/x/*, /w/a/x/b, true",
    "/w/**/secrets/**, /w/a/secrets/key, true",
    "/w/**/a/**/b, /w/1/a/2/3/b, true",
    "/w/**/a/**/b, /w/1/b/2/3/a, false",
    "/w/a**b, /w/a/x/b, true",
    "/w/a**b, /w/a/x/c, false",
    "/w/***a, /w/x/y/a, true",
    "**/*.env, /home/dev/app/x.env, true",
    "**/*.env, /home/x.env, false",
    "*.env, /home/dev/x.env, true",
    "./*.env, /home/dev/x.env, true",
    "/w/[ab], /w/a, false",
    "'/w/{a,b}', /w/a, false",
    "/w/a.c, /w/abc, false",
    "/, /w, true"
  })
  void matchesPathsOfUnix(String glob, String path, boolean covered) {
    assertThat(covers(Platform.UNIX, "/home/dev", glob, path)).isEqualTo(covered);
  }

  @ParameterizedTest
  @CsvSource({
    "**/*.env, C:\\repo\\app\\x.env, true",
    "**\\*.ENV, c:/Repo/app/x.env, true",
    "**/*.env, D:\\repo\\x.env, false",
    "c:\\repo\\**, C:\\repo\\x, true",
    "\\\\?\\C:\\repo\\*, C:\\repo\\x, true",
    "\\\\srv\\share\\**\\x, \\\\SRV\\share\\a\\b\\x, true",
    "\\tmp\\*, C:\\tmp\\x, true"
  })
  void matchesPathsOfWindows(String glob, String path, boolean covered) {
    assertThat(covers(Platform.WINDOWS, "C:\\repo", glob, path)).isEqualTo(covered);
  }

  @Test
  void agreesWithARegularExpression() {
    SplittableRandom random = new SplittableRandom(1);
    String[] parts = {"a", "b", "/", "/", "*", "?", "**", "**/", "ab", "/a"};
    int covered = 0;
    for (int i = 0; i < 20_000; i++) {
      StringBuilder glob = new StringBuilder("/");
      for (int j = random.nextInt(6); j >= 0; j--) {
        glob.append(parts[random.nextInt(parts.length)]);
      }
      StringBuilder path = new StringBuilder("/a");
      for (int j = random.nextInt(8); j > 0; j--) {
        path.append("ab/".charAt(random.nextInt(3)));
      }
      String clean = glob.toString().replaceAll("/+", "/").replaceFirst("(?<=.)/$", "");
      String plain = path.toString().replaceAll("/+", "/").replaceFirst("(?<=.)/$", "");
      boolean expected = plain.matches(regex(clean.equals("/") ? "" : clean));
      covered += expected ? 1 : 0;

      assertThat(covers(Platform.UNIX, "/", clean, plain))
          .as("%s on %s", clean, plain)
          .isEqualTo(expected);
    }
    assertThat(covered).isBetween(1_000, 19_000);
  }

  private static String regex(String glob) {
    StringBuilder regex = new StringBuilder();
    int i = 0;
    while (i < glob.length()) {
      String token = glob.startsWith("**/", i) ? "**/" : glob.startsWith("**", i) ? "**" : "";
      regex.append(
          switch (token.isEmpty() ? glob.substring(i, i + 1) : token) {
            case "**/" -> "(?:[^/]+/)*";
            case "**" -> ".*";
            case "*" -> "[^/]*";
            case "?" -> "[^/]";
            default -> glob.substring(i, i + 1);
          });
      i += Math.max(1, token.length());
    }
    return regex + "(?:/.*)?";
  }

  @Test
  void tellsPatternsApart() {
    GlobSet globs = new GlobSet(Platform.UNIX, Optional.empty());
    globs.add("/w/*.env");
    globs.add("/w/*.pem");
    globs.add("/w/b*");
    globs.add("relative");

    assertThat(globs.covers(AbsolutePath.of("/w/a.pem", Platform.UNIX).orElseThrow())).isTrue();
    assertThat(globs.covers(AbsolutePath.of("/w/bar", Platform.UNIX).orElseThrow())).isTrue();
    assertThat(globs.covers(AbsolutePath.of("/w/a.p", Platform.UNIX).orElseThrow())).isFalse();
  }

  /** r01: a backtracking expression did not end. */
  @Test
  @Timeout(value = 30, unit = SECONDS)
  void endsWhateverThePattern() {
    for (String repeated : new String[] {"**a", "*a", "**/", "**/a/", "?*", "***?", "**/*"}) {
      GlobSet globs = new GlobSet(Platform.UNIX, Optional.empty());
      globs.add("/" + repeated.repeat(5_000) + "c");

      globs.covers(AbsolutePath.of("/" + "a".repeat(100_000) + "b", Platform.UNIX).orElseThrow());
      globs.covers(AbsolutePath.of("/a".repeat(100_000) + "b", Platform.UNIX).orElseThrow());
    }
  }

  @Test
  void decidesWhatABacktrackingExpressionCouldNot() {
    String glob = "/" + "**a".repeat(10) + "c";

    assertThat(covers(Platform.UNIX, "/", glob, "/" + "a".repeat(123) + "b")).isFalse();
    assertThat(covers(Platform.UNIX, "/", glob, "/" + "a".repeat(123) + "c")).isTrue();
  }

  @Test
  void saysWhenTheLimitIsReached() {
    GlobSet globs = new GlobSet(Platform.UNIX, Optional.empty());
    globs.add("/" + "*a".repeat(100_000) + "c");

    assertThat(globs.isOverLimit()).isFalse();
    assertThat(globs.covers(AbsolutePath.of("/" + "a".repeat(90_000), Platform.UNIX).orElseThrow()))
        .isFalse();
    assertThat(globs.isOverLimit()).isTrue();
  }

  @Test
  void takesNoMorePatternsThanThereIsRoomFor() {
    GlobSet globs = new GlobSet(Platform.UNIX, Optional.empty());
    globs.add("/" + "a".repeat(2_000_000));

    assertThat(globs.isOverLimit()).isTrue();
  }
}
