package io.agentanalytics.core.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProfilesTest {
  private static EventProfile parse(String... lines) {
    return ProfileParser.parse("test", List.of(lines), Profiles::named);
  }

  @Test
  void listsAutoAndAllThatTheTableHas() {
    assertThat(Profiles.names()).startsWith("auto", "seed", "v0131");
    assertThat(Profiles.names().stream().skip(1)).allMatch(name -> Profiles.find(name).isPresent());
  }

  @ParameterizedTest
  @CsvSource({
    "0.131.0, seed",
    "0.98.3, seed",
    "0.131.0-alpha.4, seed",
    "Unknown, seed",
    "'', seed"
  })
  void autoTakesTheReferenceUpTo0131(String version, String profile) {
    assertThat(Profiles.ofServer(version).name()).isEqualTo(profile);
  }

  @ParameterizedTest
  @ValueSource(strings = {"auto", "nobody", "../seed", "SEED", ""})
  void knowsNoOtherNames(String name) {
    assertThat(Profiles.find(name)).isEmpty();
    assertThatThrownBy(() -> Profiles.named(name))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("auto, seed, v0131");
  }

  @ParameterizedTest
  @CsvSource({"0.0.0, one", "0.131.9, one", "0.132.0, three", "0.171.0, three", "0.180.1, four"})
  void autoTakesTheNewestLineThatIsNoNewerThanTheServer(String version, String profile) {
    List<Profiles.Entry> table =
        List.of(
            new Profiles.Entry("one", Optional.of(Release.of("0.0.0"))),
            new Profiles.Entry("two", Optional.empty()),
            new Profiles.Entry("three", Optional.of(Release.of("0.132.0"))),
            new Profiles.Entry("four", Optional.of(Release.of("0.180.0"))));

    assertThat(Profiles.taken(table, Release.of(version))).isEqualTo(profile);
  }

  @Test
  void releasesAreOrderedByNumber() {
    assertThat(Release.of("0.131.0")).isLessThan(Release.of("0.131.2"));
    assertThat(Release.of("0.131.2")).isLessThan(Release.of("0.1000"));
    assertThat(Release.of("0.1000.9")).isLessThan(Release.of("1.0.0-beta"));
    assertThat(Release.of("0.131.2-alpha.3")).isEqualTo(new Release(0, 131, 2));
    assertThat(Release.of("Unknown")).isEqualTo(Release.of("0.0.0"));
  }

  @Test
  void theReleaseDiffersFromTheReferenceInFingerprintsOnly() {
    EventProfile seed = Profiles.named("seed");
    EventProfile released = Profiles.named("v0131");

    assertThat(seed.has(ReleaseTrait.LINE_FINGERPRINTS)).isTrue();
    assertThat(released.has(ReleaseTrait.LINE_FINGERPRINTS)).isFalse();
    assertThat(released.events()).isEqualTo(seed.events());
  }

  @Test
  void aMemberSaysWhereItComesFromAndHowItIsWritten() {
    EventProfile profile =
        parse(
            "# a comment",
            "event codex_turn_event",
            "",
            "  id from turn_id beside-params",
            "  kind constant \"turn\"",
            "  used_dictation absent-when-null",
            "  plugins from context.active_plugin_ids_at_turn_start default []",
            "  approvals_reviewer word guardian_subagent=auto_review word user=person");

    assertThat(profile.find("codex_turn_event").orElseThrow().members())
        .containsExactly(
            member("id", "turn_id", Optional.empty(), Optional.empty(), false, true, Map.of()),
            member(
                "kind", "kind", Optional.of("\"turn\""), Optional.empty(), false, false, Map.of()),
            member(
                "used_dictation",
                "used_dictation",
                Optional.empty(),
                Optional.empty(),
                true,
                false,
                Map.of()),
            member(
                "plugins",
                "context.active_plugin_ids_at_turn_start",
                Optional.empty(),
                Optional.of("[]"),
                false,
                false,
                Map.of()),
            member(
                "approvals_reviewer",
                "approvals_reviewer",
                Optional.empty(),
                Optional.empty(),
                false,
                false,
                Map.of("guardian_subagent", "auto_review", "user", "person")));
  }

  private static MemberSpelling member(
      String name,
      String component,
      Optional<String> constant,
      Optional<String> standard,
      boolean absentWhenNull,
      boolean besideParams,
      Map<String, String> words) {
    return new MemberSpelling(
        name, component, constant, standard, absentWhenNull, besideParams, words);
  }

  @Test
  void aProfileMayBeLikeAnother() {
    EventProfile profile =
        parse(
            "like seed",
            "no trait line-fingerprints",
            "no event codex_turn_event",
            "event codex_hook_run",
            "  thread_id");

    Set<String> types = profile.events().keySet();
    assertThat(types).hasSize(Profiles.named("seed").events().size() - 1);
    assertThat(types).doesNotContain("codex_turn_event");
    assertThat(profile.traits()).containsExactly(ReleaseTrait.DEFAULT_PERSONALITY);
    assertThat(profile.find("codex_hook_run").orElseThrow().members()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "trait unheard-of | no known trait: unheard-of",
        "like nobody | no profile nobody",
        "no event codex_turn_event | there is no codex_turn_event",
        "no such thing | expected no trait or no event",
        "event | expected one word behind event",
        "thread_id | a member stands behind its event",
      })
  void aLineThatCannotBeReadIsNamed(String line, String problem) {
    assertThatThrownBy(() -> parse("# one", line))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("profile test, line 2: ")
        .hasMessageContaining(problem);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "thread_id from | expected a word behind from",
        "thread_id word a | expected word OURS=THEIRS",
        "thread_id never | cannot be read: never",
        "turn_id | a member stands twice: turn_id",
      })
  void aMemberThatCannotBeReadIsNamed(String line, String problem) {
    assertThatThrownBy(() -> parse("event codex_turn_event", "turn_id", line))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("profile test, line 3: ")
        .hasMessageContaining(problem);
  }
}
