package io.agentanalytics.core.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.agentanalytics.core.protocol.InputPart;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MentionReaderTest {

  private static Mentions text(String text) {
    return MentionReader.read(List.of(new InputPart("text", Optional.of(text), Optional.empty())));
  }

  private static Mentions path(String type, String path) {
    return MentionReader.read(List.of(new InputPart(type, Optional.empty(), Optional.of(path))));
  }

  @ParameterizedTest
  @CsvSource({
    "$lint,lint",
    "'please use $lint, now',lint",
    "cost: 5$lint,lint",
    "$a-b_c:D9 x,a-b_c:D9",
    "($lint),lint",
    "$$lint,lint",
    "[$lint] alone,lint",
    "$PATHS,PATHS"
  })
  void findsPlainNames(String text, String name) {
    assertThat(text(text).plainNames()).containsExactly(name);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "no mention",
        "5 $",
        "$ lint",
        "$\u00e9",
        "$PATH",
        "$home",
        "${HOME}",
        "$Xdg_Config_Home/x"
      })
  void findsNoNameWhereNoneIs(String text) {
    assertThat(text(text)).isEqualTo(Mentions.NONE);
  }

  @Test
  void findsEachNameOnceAndInOrder() {
    assertThat(text("$b $a $b $c").plainNames()).containsExactly("b", "a", "c");
  }

  @ParameterizedTest
  @CsvSource({
    "[$lint](/skills/lint/SKILL.md),/skills/lint/SKILL.md",
    "'[$lint]  (  /s k/SKILL.md ) and more',/s k/SKILL.md",
    "[$lint](skill:///skills/lint/SKILL.md),/skills/lint/SKILL.md",
    "[[$lint](C:\\skills\\SKILL.md)],C:\\skills\\SKILL.md"
  })
  void findsLinkedSkills(String text, String path) {
    var mentions = text(text);

    assertThat(mentions.linkedPaths()).containsExactly(path);
    assertThat(mentions.plainNames()).isEmpty();
  }

  @Test
  void findsApps() {
    assertThat(path("mention", "app://calendar").connectorIds()).containsExactly("calendar");
    assertThat(text("ask [$cal](app://calendar) and [$d](app://drive)").connectorIds())
        .containsExactly("calendar", "drive");
  }

  @Test
  void findsPlugins() {
    assertThat(path("mention", "plugin://sample@debug").pluginIds())
        .containsExactly("sample@debug");
    assertThat(text("use [@Sample plugin](plugin://sample@debug)!").pluginIds())
        .containsExactly("sample@debug");
  }

  @Test
  void findsChosenSkills() {
    assertThat(path("skill", "/skills/lint/SKILL.md").skillInputs())
        .containsExactly("/skills/lint/SKILL.md");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[$PATH](/skills/path/SKILL.md)",
        "[$x](mcp://server)",
        "[$x](plugin://sample@debug)",
        "[@x](app://calendar)",
        "[@x](/skills/lint/SKILL.md)",
        "[@x](plugin://)",
        "[$x](app://)",
        "[@x] (plugin://sample@debug"
      })
  void takesNoLinkForAnother(String text) {
    var mentions = text(text);

    assertThat(mentions.linkedPaths()).isEmpty();
    assertThat(mentions.connectorIds()).isEmpty();
    assertThat(mentions.pluginIds()).isEmpty();
  }

  @Test
  void ignoresPartsThatMentionNothing() {
    assertThat(path("image", "app://calendar")).isEqualTo(Mentions.NONE);
    assertThat(path("mention", "/etc/passwd")).isEqualTo(Mentions.NONE);
    assertThat(MentionReader.read(List.of())).isEqualTo(Mentions.NONE);
  }

  /**
   * Hostile prompts: links that never end, over and over. Searching each to the end takes hours.
   */
  @ParameterizedTest
  @ValueSource(strings = {"[$a](", "[@a](", "[@", "[$", "[$a] ", "$", "[@a] (x"})
  void readsHostileTextInOneGo(String part) {
    assertThat(text(part.repeat(200_000)).connectorIds()).isEmpty();
  }
}
