package io.agentanalytics.testkit.assertions;

import static io.agentanalytics.testkit.assertions.EventAssertions.assertThat;
import static io.agentanalytics.testkit.session.SessionScript.session;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.agentanalytics.api.exporter.EventRecord;
import io.agentanalytics.api.fact.HookEventName;
import java.util.List;
import org.junit.jupiter.api.Test;

class JsonAssertionsTest {
  private static final List<EventRecord> EVENTS =
      session()
          .client("acme_ide", "2.4.0")
          .thread("t1")
          .turn("u1", turn -> turn.hook(HookEventName.STOP).fails())
          .session()
          .events();

  private static final String HOOK =
      """
      {"event_type": "codex_hook_run",
       "event_params": {"turn_id": "u1", "thread_id": "t1", "model_slug": "gpt-5.4",
                        "hook_name": "Stop", "hook_source": "user", "status": "failed"}}
      """;

  private static final String EXACT_HOOK =
      "{\"event_type\":\"codex_hook_run\",\"event_params\":{\"thread_id\":\"t1\",\"turn_id\":\"u1\","
          + "\"model_slug\":\"gpt-5.4\",\"hook_name\":\"Stop\",\"hook_source\":\"user\","
          + "\"status\":\"failed\"}}";

  @Test
  void takeMembersInAnyOrder() {
    assertThat(EVENTS.get(1)).hasJson(HOOK).hasExactJson(EXACT_HOOK);
    assertThat(EVENTS).containsJson(HOOK).ofType("codex_hook_run").haveJson(List.of(HOOK));
  }

  @Test
  void compareToTheByteWhenAsked() {
    assertThatThrownBy(() -> assertThat(EVENTS.get(1)).hasExactJson(HOOK))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("json: expected {\"event_type\": \"codex_hook_run\",");
  }

  @Test
  void nameEachMemberThatDiffers() {
    var golden = HOOK.replace("failed", "stopped").replace(", \"hook_source\": \"user\"", "");

    assertThatThrownBy(() -> assertThat(EVENTS.get(1)).hasJson(golden))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("event_params.status: expected \"stopped\", found \"failed\"")
        .hasMessageContaining("event_params.hook_source: expected no such member, found \"user\"")
        .hasMessageNotContaining("hook_name: expected");
  }

  @Test
  void leaveOutWhatIsIgnoredByNameOrByPath() {
    var golden = HOOK.replace("failed", "stopped").replace("Stop", "Start");

    assertThat(EVENTS.get(1)).ignoring("status", "event_params.hook_name").hasJson(golden);
    assertThat(EVENTS).ignoring("status", "hook_name").containsJson(golden);
    assertThatThrownBy(() -> assertThat(EVENTS.get(1)).ignoring("status").hasJson(golden))
        .hasMessageContaining("event_params.hook_name: expected \"Start\", found \"Stop\"");
  }

  @Test
  void showTheNearestEventWhenNoneIsTheSame() {
    var golden = HOOK.replace("failed", "stopped");

    assertThatThrownBy(() -> assertThat(EVENTS).containsJson(golden))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("no event says\n  {\"event_type\": \"codex_hook_run\"")
        .hasMessageContaining("the nearest is #1 codex_hook_run thread_id=t1 turn_id=u1")
        .hasMessageContaining("  event_params.status: expected \"stopped\", found \"failed\"")
        .hasMessageContaining("3 events:");
  }

  @Test
  void compareListsOneByOne() {
    var hooks = assertThat(EVENTS).ofType("codex_hook_run");

    assertThatThrownBy(() -> hooks.haveJson(List.of(HOOK.replace("u1", "u2"))))
        .hasMessageContaining("event 0 is #1 codex_hook_run")
        .hasMessageContaining("event_params.turn_id: expected \"u2\", found \"u1\"");
    assertThatThrownBy(() -> hooks.haveJson(List.of(HOOK, HOOK)))
        .hasMessageContaining("event 1 is missing:\n  {\"event_type\"");
    assertThatThrownBy(() -> hooks.haveJson(List.of()))
        .hasMessageContaining("Expected size: 0 but was: 1");
  }

  @Test
  void refuseGoldenTextsThatAreNoJson() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> assertThat(EVENTS.get(1)).hasJson("{\"a\":}"))
        .withMessageContaining("no JSON: expected a value at 5");
  }
}
