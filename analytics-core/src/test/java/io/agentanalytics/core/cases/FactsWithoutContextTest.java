package io.agentanalytics.core.cases;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.agentanalytics.api.event.AnalyticsEvent;
import io.agentanalytics.api.event.AppMentionedEvent;
import io.agentanalytics.api.event.AppUsedEvent;
import io.agentanalytics.api.event.PluginUsedEvent;
import io.agentanalytics.api.event.SkillInvocationEvent;
import io.agentanalytics.api.fact.AppInvocation;
import io.agentanalytics.api.fact.AppMentioned;
import io.agentanalytics.api.fact.AppUsed;
import io.agentanalytics.api.fact.InvocationType;
import io.agentanalytics.api.fact.PluginState;
import io.agentanalytics.api.fact.PluginStateChanged;
import io.agentanalytics.api.fact.PluginUsed;
import io.agentanalytics.api.fact.SkillInvocation;
import io.agentanalytics.api.fact.SkillInvoked;
import io.agentanalytics.api.fact.SkillScope;
import io.agentanalytics.api.fact.TrackingContext;
import io.agentanalytics.core.catalog.Profiles;
import io.agentanalytics.core.json.EventCodec;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("13 Facts without context")
class FactsWithoutContextTest {
  private static final TrackingContext TRACKING =
      new TrackingContext("gpt-5", "thread-1", "turn-1");

  private final Feed feed = new Feed();

  private static SkillInvocation.Builder skill(String name) {
    return SkillInvocation.builder()
        .skillName(name)
        .skillScope(SkillScope.USER)
        .skillPath("/home/dev/.agents/skills/doc/SKILL.md")
        .invocationType(InvocationType.EXPLICIT);
  }

  private SkillInvocationEvent invoke(SkillInvocation invocation) {
    return feed.only(SkillInvocationEvent.class, new SkillInvoked(TRACKING, List.of(invocation)));
  }

  private static String json(AnalyticsEvent event) {
    return new String(EventCodec.encode(event, Profiles.named("seed")), UTF_8).replace('"', '\'');
  }

  @Test
  @DisplayName("13.1 a skill outside of a repository has a personal id")
  void reportsAPersonalSkill() {
    assertThat(json(invoke(skill("doc").build())))
        .isEqualTo(
            "{'event_type':'skill_invocation',"
                + "'skill_id':'b9d6ef9db3c6cd42827394f43840c7a4cc443a7c','skill_name':'doc',"
                + "'event_params':{'product_client_id':'codex_cli_rs','skill_scope':'user',"
                + "'plugin_id':null,'repo_url':null,'thread_id':'thread-1',"
                + "'turn_id':'turn-1','invoke_type':'explicit','model_slug':'gpt-5'}}");
  }

  @Test
  @DisplayName("13.2 a skill of a plugin names it")
  void namesThePluginOfASkill() {
    SkillInvocationEvent event = invoke(skill("sample:doc").pluginId("sample@test").build());

    assertThat(event.pluginId()).contains("sample@test");
    assertThat(event.skillName()).isEqualTo("sample:doc");
  }

  @Test
  @DisplayName("13.3 three facts give three events in their order")
  void keepsTheOrderOfFacts() {
    AppInvocation app =
        new AppInvocation(Optional.of("calendar"), Optional.of("Calendar"), Optional.empty());

    feed.given(
        new AppMentioned(TRACKING, List.of(app)),
        new AppUsed(TRACKING, app),
        new PluginUsed(TRACKING, Fixtures.PLUGIN));

    assertThat(feed.all(AnalyticsEvent.class))
        .hasExactlyElementsOfTypes(
            AppMentionedEvent.class, AppUsedEvent.class, PluginUsedEvent.class);
  }

  @Test
  @DisplayName("13.4 a plugin that is switched off has seven members")
  void reportsAPluginThatIsSwitchedOff() {
    List<AnalyticsEvent> events =
        feed.when(new PluginStateChanged(Fixtures.PLUGIN, PluginState.DISABLED));

    assertThat(events).hasSize(1);
    assertThat(json(events.get(0)))
        .isEqualTo(
            "{'event_type':'codex_plugin_disabled','event_params':{"
                + "'plugin_id':'sample@test','plugin_name':'sample',"
                + "'marketplace_name':'test','has_skills':true,'mcp_server_count':2,"
                + "'connector_ids':['calendar','drive'],'product_client_id':'codex_cli_rs'}}");
  }
}
