package io.agentanalytics.core.cases;

import static org.assertj.core.api.Assertions.assertThat;

import io.agentanalytics.api.event.PluginMembers;
import io.agentanalytics.api.event.PluginUsedEvent;
import io.agentanalytics.api.fact.HookRun;
import io.agentanalytics.api.fact.PluginCapabilities;
import io.agentanalytics.api.fact.PluginId;
import io.agentanalytics.api.fact.PluginInfo;
import io.agentanalytics.api.fact.PluginUsed;
import io.agentanalytics.api.fact.TokenUsage;
import io.agentanalytics.api.fact.TrackingContext;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** 14.5.4 to 14.5.9 happen inside the agent software and cannot be seen from outside. */
@DisplayName("14.5 Producer facts")
class ProducerFactsTest {
  private static TrackingContext trackingOfHook(String turnId) {
    List<HookRun> runs =
        Conversation.inATurn()
            .server(
                "{'method':'hook/completed','params':{'threadId':'thread-1','turnId':"
                    + turnId
                    + ",'run':{'eventName':'preToolUse','source':'user','status':'completed'}}}")
            .facts(HookRun.class);
    assertThat(runs).hasSize(1);
    return runs.get(0).tracking();
  }

  @Test
  @DisplayName("14.5.1 a hook keeps its own turn id")
  void keepsTheTurnOfAHook() {
    assertThat(trackingOfHook("'turn-from-hook'"))
        .isEqualTo(new TrackingContext("gpt-5", "thread-1", "turn-from-hook"));
  }

  @Test
  @DisplayName("14.5.2 a hook without a turn id has that of the running turn")
  void givesAHookTheRunningTurn() {
    assertThat(trackingOfHook("null"))
        .isEqualTo(new TrackingContext("gpt-5", "thread-1", "turn-1"));
  }

  @Test
  @DisplayName("14.5.3 what a turn used is never negative")
  void subtractsTokenTotals() {
    TokenUsage start = new TokenUsage(10, 8, 6, 4, 28);
    TokenUsage end = new TokenUsage(15, 7, 10, 2, 34);

    assertThat(end.since(start)).isEqualTo(new TokenUsage(5, 0, 4, 0, 6));
  }

  @Test
  @DisplayName("14.5.10 a plugin that offers skills only")
  void reportsAPluginThatOffersSkillsOnly() {
    PluginInfo plugin =
        new PluginInfo(
            new PluginId("sample", "test"),
            Optional.empty(),
            Optional.of(PluginCapabilities.builder().hasSkills(true).build()));

    PluginUsedEvent event =
        new Feed()
            .only(
                PluginUsedEvent.class,
                new PluginUsed(new TrackingContext("gpt-5", "thread-1", "turn-1"), plugin));

    assertThat(event)
        .isEqualTo(
            PluginUsedEvent.builder()
                .plugin(
                    PluginMembers.builder()
                        .pluginId("sample@test")
                        .pluginName("sample")
                        .marketplaceName("test")
                        .hasSkills(Optional.of(true))
                        .mcpServerCount(OptionalLong.of(0))
                        .connectorIds(Optional.of(List.of()))
                        .build())
                .productClientId("codex_cli_rs")
                .threadId("thread-1")
                .turnId("turn-1")
                .modelSlug("gpt-5")
                .build());
  }
}
