package io.agentanalytics.core.cases;

import static org.assertj.core.api.Assertions.assertThat;

import io.agentanalytics.api.event.HookName;
import io.agentanalytics.api.event.HookRunEvent;
import io.agentanalytics.api.fact.HookEventName;
import io.agentanalytics.api.fact.HookRun;
import io.agentanalytics.api.fact.HookRunInfo;
import io.agentanalytics.api.fact.HookSource;
import io.agentanalytics.api.fact.HookStatus;
import io.agentanalytics.api.fact.TrackingContext;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("4 Hook mapping")
class HookMappingTest {
  private static HookRun run(HookEventName name, HookSource source, HookStatus status) {
    return new HookRun(
        new TrackingContext("gpt-5", "thread-1", "turn-1"), new HookRunInfo(name, source, status));
  }

  @ParameterizedTest(name = "{0} {1}, {2}, {3}")
  @DisplayName("4.1 to 4.5 source and status stay as they are")
  @CsvSource({
    "4.1, SESSION_START, SYSTEM, COMPLETED",
    "4.2, STOP, PROJECT, BLOCKED",
    "4.3, STOP, CLOUD_REQUIREMENTS, BLOCKED",
    "4.4, USER_PROMPT_SUBMIT, UNKNOWN, FAILED",
    "4.5, STOP, USER, STOPPED",
  })
  void keepsSourceAndStatus(
      String number, HookEventName name, HookSource source, HookStatus status) {
    HookRunEvent event = new Feed().only(HookRunEvent.class, run(name, source, status));

    assertThat(event.hookSource()).isEqualTo(source);
    assertThat(event.status()).isEqualTo(status);
  }

  @Test
  @DisplayName("4.6 a hook fact needs no thread and no connection")
  void needsNoThreadAndNoConnection() {
    HookRunEvent event =
        new Feed()
            .only(
                HookRunEvent.class,
                run(HookEventName.POST_TOOL_USE, HookSource.UNKNOWN, HookStatus.FAILED));

    assertThat(event)
        .isEqualTo(
            HookRunEvent.builder()
                .productClientId(Optional.of("codex_cli_rs"))
                .threadId("thread-1")
                .turnId("turn-1")
                .modelSlug("gpt-5")
                .hookName(HookName.POST_TOOL_USE)
                .hookSource(HookSource.UNKNOWN)
                .status(HookStatus.FAILED)
                .build());
    assertThat(event.hookName().word()).isEqualTo("PostToolUse");
  }
}
