package io.agentanalytics.core.cases;

import static io.agentanalytics.core.cases.Fixtures.CONNECTION;
import static org.assertj.core.api.Assertions.assertThat;

import io.agentanalytics.api.event.AppServerClient;
import io.agentanalytics.api.event.CommandExecutionEvent;
import io.agentanalytics.api.event.CompactionEvent;
import io.agentanalytics.api.event.InitializationMode;
import io.agentanalytics.api.event.ThreadInitializedEvent;
import io.agentanalytics.api.event.ThreadOrigin;
import io.agentanalytics.api.fact.Compaction;
import io.agentanalytics.api.fact.CompactionImplementation;
import io.agentanalytics.api.fact.CompactionPhase;
import io.agentanalytics.api.fact.CompactionReason;
import io.agentanalytics.api.fact.CompactionStatus;
import io.agentanalytics.api.fact.CompactionTrigger;
import io.agentanalytics.api.fact.SubagentThreadStarted;
import io.agentanalytics.api.protocol.ItemStatus;
import io.agentanalytics.api.protocol.RpcTransport;
import io.agentanalytics.api.protocol.SubagentSource;
import io.agentanalytics.api.protocol.ThreadSource;
import io.agentanalytics.api.protocol.Word;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("5 Subagent thread event")
class SubagentThreadsTest {
  private static final String PARENT = "11111111-1111-1111-1111-111111111111";

  private static SubagentThreadStarted.Builder started(
      String threadId, SubagentSource source, long createdAt) {
    return SubagentThreadStarted.builder()
        .threadId(threadId)
        .productClientId("codex-tui")
        .clientName("codex-tui")
        .clientVersion("1.0.0")
        .model("gpt-5")
        .subagentSource(source)
        .createdAt(Instant.ofEpochSecond(createdAt));
  }

  private static ThreadInitializedEvent event(SubagentThreadStarted.Builder fact) {
    return new Feed().only(ThreadInitializedEvent.class, fact.build());
  }

  private static Compaction compaction(String threadId) {
    return Compaction.builder()
        .threadId(threadId)
        .turnId("turn-1")
        .trigger(CompactionTrigger.MANUAL)
        .reason(CompactionReason.USER_REQUESTED)
        .implementation(CompactionImplementation.RESPONSES)
        .phase(CompactionPhase.STANDALONE_TURN)
        .status(CompactionStatus.COMPLETED)
        .activeContextTokensBefore(131_000)
        .activeContextTokensAfter(64_000)
        .startedAt(Instant.ofEpochSecond(100))
        .completedAt(Instant.ofEpochSecond(101))
        .build();
  }

  @Test
  @DisplayName("5.1 a review thread is a new thread of a client in the process")
  void describesAReviewThread() {
    ThreadInitializedEvent event =
        event(started("thread-review", SubagentSource.Internal.REVIEW, 123));

    assertThat(event.threadSource()).contains(Word.of(ThreadSource.SUBAGENT));
    assertThat(event.appServerClient())
        .isEqualTo(
            new AppServerClient(
                "codex-tui",
                Optional.of("codex-tui"),
                Optional.of("1.0.0"),
                RpcTransport.IN_PROCESS,
                Optional.empty()));
    assertThat(event.initializationMode()).isEqualTo(InitializationMode.NEW);
    assertThat(event.subagentSource()).contains("review");
    assertThat(event.parentThreadId()).isEmpty();
    assertThat(event.createdAt()).isEqualTo(123);
  }

  @Test
  @DisplayName("5.2 a spawned thread names its parent in its source")
  void describesASpawnedThread() {
    ThreadInitializedEvent event =
        event(
            started("thread-spawn", SubagentSource.ThreadSpawn.of(PARENT, 1), 124).ephemeral(true));

    assertThat(event.ephemeral()).isTrue();
    assertThat(event.subagentSource()).contains("thread_spawn");
    assertThat(event.parentThreadId()).contains(PARENT);
    assertThat(event.createdAt()).isEqualTo(124);
  }

  @Test
  @DisplayName("5.3 a memory thread has no parent")
  void describesAMemoryThread() {
    ThreadInitializedEvent event =
        event(started("thread-memory", SubagentSource.Internal.MEMORY_CONSOLIDATION, 125));

    assertThat(event.subagentSource()).contains("memory_consolidation");
    assertThat(event.parentThreadId()).isEmpty();
  }

  @Test
  @DisplayName("5.4 another source is named as it is")
  void describesAnotherThread() {
    ThreadInitializedEvent event =
        event(started("thread-guardian", new SubagentSource.Other("guardian"), 126));

    assertThat(event.subagentSource()).contains("guardian");
    assertThat(event.parentThreadId()).isEmpty();
  }

  @Test
  @DisplayName("5.5 an explicit parent counts for any source")
  void takesTheExplicitParent() {
    ThreadInitializedEvent event =
        event(
            started("thread-guardian", new SubagentSource.Other("guardian"), 126)
                .parentThreadId("parent-thread-guardian"));

    assertThat(event.subagentSource()).contains("guardian");
    assertThat(event.parentThreadId()).contains("parent-thread-guardian");
  }

  @Test
  @DisplayName("5.6 no initialize is needed")
  void needsNoClient() {
    Feed feed = new Feed();

    feed.given(started("thread-review", SubagentSource.Internal.REVIEW, 127).build());

    assertThat(feed.all(ThreadInitializedEvent.class)).hasSize(1);
    assertThat(feed.warnings()).isEmpty();
  }

  @Test
  @DisplayName("5.7 a spawned thread inherits the connection of its parent")
  void inheritsTheConnectionOfItsParent() {
    String parent = "44444444-4444-4444-4444-444444444444";
    Feed feed =
        new Feed()
            .given(
                Fixtures.client(
                        CONNECTION,
                        "parent-client",
                        "parent-client",
                        RpcTransport.STDIO,
                        Optional.empty())
                    .runtime(Fixtures.RUNTIME_A)
                    .build(),
                Fixtures.threadStarted(parent),
                started("thread-review", SubagentSource.ThreadSpawn.of(parent, 1), 130).build());

    CompactionEvent event = feed.only(CompactionEvent.class, compaction("thread-review"));

    assertThat(event.appServerClient().clientName()).contains("parent-client");
    assertThat(event.origin().parentThreadId()).contains(parent);
    assertThat(event.origin().subagentSource()).contains("thread_spawn");
    assertThat(event.activeContextTokensBefore()).isEqualTo(131_000);
    assertThat(event.activeContextTokensAfter()).isEqualTo(64_000);
  }

  @Test
  @DisplayName("5.8 items of a subagent report its origin and the client of its parent")
  void reportsItemsOfASubagent() {
    Feed feed =
        new Feed()
            .given(Fixtures.reviewBase())
            .given(
                started("thread-subagent", SubagentSource.Internal.REVIEW, 131)
                    .parentThreadId("thread-1")
                    .build(),
                Fixtures.started("thread-subagent", "turn-1"),
                Fixtures.itemStarted(
                    "thread-subagent", 1000, Fixtures.command(ItemStatus.IN_PROGRESS)));

    CommandExecutionEvent event =
        feed.only(
            CommandExecutionEvent.class,
            Fixtures.itemCompleted(
                "thread-subagent", 1042, Fixtures.command(ItemStatus.COMPLETED)));

    assertThat(event.base().origin())
        .isEqualTo(
            new ThreadOrigin(
                Optional.of(Word.of(ThreadSource.SUBAGENT)),
                Optional.of("review"),
                Optional.of("thread-1")));
    assertThat(event.base().appServerClient().clientName()).contains("codex-tui");
  }
}
