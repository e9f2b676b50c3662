package io.agentanalytics.producttests.recordings;

import static org.assertj.core.api.Assertions.assertThat;

import io.agentanalytics.api.fact.Confidence;
import io.agentanalytics.testkit.Recordings;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Events of skills, apps, plugins and guardian reviews that can be had from frames, against those
 * that the product posted: which there are, and all members that frames tell.
 */
class DerivedFactsTest {
  /** What a plugin offers is never told. */
  private static final List<String> SUMMARY =
      List.of("/event_params/has_skills", "/event_params/mcp_server_count");

  private static final String CONNECTORS = "/event_params/connector_ids";

  /** Members that never stand on the wire. */
  private static final Map<String, Set<String>> UNKNOWN =
      Map.of(
          "skill_invocation",
          // Both depend on the repository of the skill, which is looked up.
          Set.of("/skill_id", "/event_params/repo_url"),
          "codex_guardian_review",
          Set.of(
              "/event_params/failure_reason",
              "/event_params/guardian_thread_id",
              "/event_params/guardian_session_kind",
              "/event_params/guardian_model",
              "/event_params/guardian_reasoning_effort",
              "/event_params/had_prior_review_context",
              "/event_params/time_to_first_token_ms",
              // The server measured it; the wire has two times around it.
              "/event_params/completion_latency_ms",
              "/event_params/input_tokens",
              "/event_params/cached_input_tokens",
              "/event_params/output_tokens",
              "/event_params/reasoning_output_tokens",
              "/event_params/total_tokens"));

  @TempDir static Path folder;

  private static Replays replays;

  @BeforeAll
  static void readModels() {
    replays = new Replays(folder);
  }

  private static List<EventText> posted(String session, String type) {
    return Replays.posted(Recordings.named("codex-0.131/" + session)).stream()
        .filter(event -> event.type().equals(type))
        .toList();
  }

  private static List<EventText> derived(String session, String type, Confidence level) {
    return replays.events(Recordings.named("codex-0.131/" + session), level).stream()
        .filter(event -> event.type().equals(type))
        .toList();
  }

  /** The members that frames tell. */
  private static List<Map<String, String>> told(List<EventText> events) {
    return events.stream()
        .map(
            event -> {
              Map<String, String> values = new LinkedHashMap<>(event.values());
              values.keySet().removeAll(UNKNOWN.getOrDefault(event.type(), Set.of()));
              values.keySet().removeAll(SUMMARY);
              values.keySet().removeIf(path -> path.startsWith(CONNECTORS));
              return values;
            })
        .toList();
  }

  @Test
  void areTheSkillsThatUsersChose() {
    var events = derived("skills", "skill_invocation", Confidence.MEDIUM);

    var posted =
        posted("skills", "skill_invocation").stream()
            .filter(event -> event.member("invoke_type").equals("explicit"))
            .toList();
    assertThat(told(events)).isEqualTo(told(posted)).hasSize(7);
  }

  @Test
  void areAllSkillsWhenGuessesAreWanted() {
    var events = derived("skills", "skill_invocation", Confidence.LOW);

    assertThat(told(events)).isEqualTo(told(posted("skills", "skill_invocation"))).hasSize(10);
  }

  @Test
  void areTheMentionedApps() {
    var events = derived("apps", "codex_app_mentioned", Confidence.MEDIUM);

    assertThat(events).isEqualTo(posted("apps", "codex_app_mentioned")).hasSize(1);
    assertThat(derived("apps", "codex_app_used", Confidence.MEDIUM)).isEmpty();
  }

  @Test
  void areTheUsedAppsWhenGuessesAreWanted() {
    var events = derived("apps", "codex_app_used", Confidence.LOW);

    assertThat(events).isEqualTo(posted("apps", "codex_app_used")).hasSize(3);
  }

  @Test
  void areTheUsedPlugins() {
    var events = derived("plugins", "codex_plugin_used", Confidence.MEDIUM);

    assertThat(told(events)).isEqualTo(told(posted("plugins", "codex_plugin_used"))).hasSize(1);
  }

  @Test
  void areTheChangesOfPlugins() {
    for (var type :
        List.of("codex_plugin_enabled", "codex_plugin_disabled", "codex_plugin_uninstalled")) {
      var events = derived("plugins", type, Confidence.MEDIUM);

      assertThat(told(events)).as(type).isEqualTo(told(posted("plugins", type))).hasSize(1);
    }
  }

  /** The name of the marketplace stands in a file: it is guessed, and here it is another. */
  @Test
  void areInstalledPluginsWithAGuess() {
    assertThat(derived("plugins", "codex_plugin_installed", Confidence.MEDIUM)).isEmpty();

    var events = derived("plugins", "codex_plugin_installed", Confidence.LOW);

    assertThat(events).hasSize(1);
    assertThat(events.get(0).member("plugin_name")).isEqualTo("sample-plugin");
  }

  @Test
  void areGuardianReviewsWhenGuessesAreWanted() {
    assertThat(derived("guardian_reviews", "codex_guardian_review", Confidence.MEDIUM)).isEmpty();

    var events = derived("guardian_reviews", "codex_guardian_review", Confidence.LOW);

    assertThat(told(events))
        .isEqualTo(told(posted("guardian_reviews", "codex_guardian_review")))
        .hasSize(10);
  }
}
