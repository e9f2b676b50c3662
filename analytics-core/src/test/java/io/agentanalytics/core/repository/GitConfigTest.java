package io.agentanalytics.core.repository;

import static org.assertj.core.api.Assertions.assertThat;

import io.agentanalytics.core.repository.GitConfigParser.Setting;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GitConfigTest {

  private static Setting only(String text) {
    var settings = new GitConfigParser(text).parse().orElseThrow();
    assertThat(settings).hasSize(1);
    return settings.get(0);
  }

  @ParameterizedTest
  @CsvSource({
    "'[remote \"origin\"]\n\turl = x\n',origin",
    "'[REMOTE \"Origin\"]\r\n\tURL=x\r\n',Origin",
    "'[remote \"a \\\"b\\\\ c\"]url=x',a \"b\\ c",
    "'[remote \"a.b\"] url = x ; comment',a.b",
    "'[remote.Old]\nurl = x # comment',old",
    "'# comment\n; another\n\n  [remote \"origin\"] # after\n  url = x',origin",
    "'\u00ef\u00bb\u00bf[remote \"origin\"]\nurl = x',origin",
    "'[remote   \t\"origin\"]\nurl   =   x   ',origin",
    "'[remote]\nurl = x',''"
  })
  void readsSectionsAndKeysInAllTheirForms(String text, String subsection) {
    assertThat(only(text)).isEqualTo(new Setting("remote", subsection, "url", "x"));
  }

  @ParameterizedTest
  @CsvSource({
    "' a  b ','a  b'",
    "'\" a \" b','" + " a  b'",
    "'a\\\n  b','a  b'",
    "'a\\tb\\nc\\\\d\\\"e','a\tb\nc\\d\"e'",
    "'\"a # b ; c\"','a # b ; c'",
    "'a\"b\"c # d','abc'",
    "'',''",
    "'\"\"',''"
  })
  void readsValuesInAllTheirForms(String written, String value) {
    assertThat(only("[s]\nk = " + written + "\n").value()).isEqualTo(value);
    assertThat(only("[s]\nk = " + written).value()).isEqualTo(value);
  }

  @Test
  void takesAKeyWithoutAValueForYes() {
    assertThat(only("[core]\n\tbare\n").value()).isEqualTo("true");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "key = before any section",
        "[remote \"origin\"\nurl = x",
        "[remote \"ori\ngin\"]",
        "[remote \"origin]",
        "[]\nurl = x",
        "[a b]\nurl = x",
        "[s]\n1key = x",
        "[s]\nke_y = x",
        "[s]\nkey value",
        "[s]\nkey = \"open",
        "[s]\nkey = \"open\nnext = x",
        "[s]\nkey = \\x",
        "[s]\nkey = a\\",
        "<<<<<<< HEAD"
      })
  void refusesWhatGitRefuses(String text) {
    assertThat(GitConfig.parse(List.of("[s]\nk = v\n", text))).isEmpty();
  }

  @Test
  void findsSettingsOfAllFilesInTheirOrder() {
    var config =
        GitConfig.parse(
                List.of(
                    "[remote \"a\"]\nurl = 1\n[other \"a\"]\nurl = 2",
                    "[remote \"b\"]\nurl = 3\nfetch = 4\n[remote]\nurl = 5",
                    "[remote \"a\"]\nurl = 6"))
            .orElseThrow();

    assertThat(config.all("remote", "url"))
        .extracting(Setting::value)
        .containsExactly("1", "3", "6");
  }

  @Test
  void lastWordOnASwitchCounts() {
    var config =
        GitConfig.parse(
                List.of(
                    "[extensions]\nworktreeConfig = true\nother = no",
                    "[extensions]\nWorktreeConfig = off\nOTHER = YES"))
            .orElseThrow();

    assertThat(config.isSet("extensions", "worktreeconfig")).isFalse();
    assertThat(config.isSet("extensions", "other")).isTrue();
    assertThat(config.isSet("extensions", "unheard")).isFalse();
  }
}
