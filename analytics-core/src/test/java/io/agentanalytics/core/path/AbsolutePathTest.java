package io.agentanalytics.core.path;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AbsolutePathTest {
  private static AbsolutePath path(String text, Platform platform) {
    return AbsolutePath.of(text, platform).orElseThrow();
  }

  @ParameterizedTest
  @CsvSource({
    "C:\\repo, c:\\REPO",
    "C:\\repo, c:/repo/",
    "C:\\repo, \\\\?\\C:\\repo",
    "C:\\repo, \\\\?\\c:\\repo\\",
    "C:\\repo, \\\\.\\C:\\repo",
    "C:\\repo, //?/C:/repo",
    "C:\\repo, C:\\a\\..\\.\\repo",
    "C:\\, \\\\?\\C:\\",
    "\\\\srv\\share\\repo, \\\\SRV\\Share\\repo",
    "\\\\srv\\share\\repo, //srv/share/repo",
    "\\\\srv\\share\\repo, \\\\?\\UNC\\srv\\share\\repo",
    "\\\\srv\\share\\repo, \\\\?\\unc\\srv\\share\\repo\\",
    "\\\\srv\\share, \\\\?\\UNC\\srv\\share\\",
    "\\\\?\\Volume{1-2}\\x, \\\\?\\VOLUME{1-2}\\X"
  })
  void readsOnePathInManyForms(String one, String other) {
    assertThat(path(other, Platform.WINDOWS)).isEqualTo(path(one, Platform.WINDOWS));
    assertThat(Platform.WINDOWS.key(other)).isEqualTo(Platform.WINDOWS.key(one));
  }

  @ParameterizedTest
  @CsvSource({
    "C:\\repo, D:\\repo\\x",
    "C:\\repo, C:\\repository",
    "C:\\repo, \\\\?\\UNC\\C\\repo\\x",
    "\\\\srv\\share, \\\\srv\\other\\x",
    "\\\\srv\\share, \\\\srv\\share2",
    "\\\\?\\C:\\repo\\.., \\\\?\\C:\\repo\\x",
    "C:\\repo\\out, C:\\repo"
  })
  void tellsPathsApart(String outer, String other) {
    assertThat(path(outer, Platform.WINDOWS).contains(path(other, Platform.WINDOWS))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "repo",
        "\\repo",
        "/repo",
        "C:",
        "C:repo",
        "\\\\",
        "\\\\srv",
        "\\\\srv\\",
        "\\\\?\\"
      })
  void takesNothingElseForAbsoluteOnWindows(String text) {
    assertThat(AbsolutePath.of(text, Platform.WINDOWS)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "C:\\repo", "C:/repo", "\\\\srv\\share\\x", "repo"})
  void takesNoFormOfWindowsForAbsoluteOnUnix(String text) {
    assertThat(AbsolutePath.of(text, Platform.UNIX)).isEmpty();
  }

  @Test
  void keepsCaseAndBackslashesOfUnix() {
    assertThat(path("/Repo", Platform.UNIX)).isNotEqualTo(path("/repo", Platform.UNIX));
    assertThat(path("/a", Platform.UNIX).contains(path("/a\\b", Platform.UNIX))).isFalse();
    assertThat(path("/a/../b/./c//d", Platform.UNIX)).hasToString("/b/c/d/");
    assertThat(path("/../..", Platform.UNIX).isTop()).isTrue();
  }

  @Test
  void resolvesByItsOwnRules() {
    assertThat(path("/w/a", Platform.UNIX).resolve("../b")).hasToString("/w/b/");
    assertThat(path("/w/a", Platform.UNIX).resolve("/b")).hasToString("/b/");
    assertThat(path("C:\\w", Platform.WINDOWS).resolve("a/b\\..\\c")).hasToString("C:/W/A/C/");
    assertThat(path("C:\\w", Platform.WINDOWS).resolve("\\a")).hasToString("C:/A/");
    assertThat(path("C:\\w", Platform.WINDOWS).resolve("d:\\a")).hasToString("D:/A/");
  }

  @Test
  void goesByTheFormWhenNobodySaidThePlatform() {
    assertThat(path("c:\\Repo", Platform.UNKNOWN)).isEqualTo(path("C:/repo", Platform.UNKNOWN));
    assertThat(path("/Repo", Platform.UNKNOWN)).hasToString("/Repo/");
  }

  @Test
  void givesNamesAsTheyStand() {
    assertThat(AbsolutePath.names("C:\\Acme\\.agents\\x.json", Platform.WINDOWS))
        .containsExactly("Acme", ".agents", "x.json");
    assertThat(AbsolutePath.names("/a/../B/c", Platform.UNKNOWN)).containsExactly("B", "c");
    assertThat(AbsolutePath.names("a/b", Platform.UNIX)).isEmpty();
  }

  @Test
  void knowsPlatformsByName() {
    assertThat(Platform.named("windows")).isEqualTo(Platform.WINDOWS);
    assertThat(Platform.named("unix")).isEqualTo(Platform.UNIX);
    assertThat(Platform.named("macos")).isEqualTo(Platform.UNIX);
    assertThat(Platform.named("unknown")).isEqualTo(Platform.UNKNOWN);
  }
}
