package io.agentanalytics.core.cases;

import static org.assertj.core.api.Assertions.assertThat;

import io.agentanalytics.api.event.AnalyticsEvent;
import io.agentanalytics.api.event.CommandExecutionEvent;
import io.agentanalytics.api.event.ItemReviews;
import io.agentanalytics.api.event.ThreadInitializedEvent;
import io.agentanalytics.api.event.ToolCounts;
import io.agentanalytics.api.event.ToolTerminalStatus;
import io.agentanalytics.api.event.TurnEvent;
import io.agentanalytics.api.fact.Notification;
import io.agentanalytics.api.protocol.CollabAgentToolCallItem;
import io.agentanalytics.api.protocol.CollabTool;
import io.agentanalytics.api.protocol.CommandAction;
import io.agentanalytics.api.protocol.CommandActionType;
import io.agentanalytics.api.protocol.CommandExecutionItem;
import io.agentanalytics.api.protocol.CommandSource;
import io.agentanalytics.api.protocol.DynamicToolCallItem;
import io.agentanalytics.api.protocol.FileChangeItem;
import io.agentanalytics.api.protocol.ImageGenerationItem;
import io.agentanalytics.api.protocol.ItemCompletedNotification;
import io.agentanalytics.api.protocol.ItemStatus;
import io.agentanalytics.api.protocol.McpToolCallItem;
import io.agentanalytics.api.protocol.ThreadItem;
import io.agentanalytics.api.protocol.ThreadSource;
import io.agentanalytics.api.protocol.TurnStatus;
import io.agentanalytics.api.protocol.WebSearchItem;
import io.agentanalytics.api.protocol.Word;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("8 Tool items")
class ToolItemsTest {
  private final Feed feed = new Feed();

  @Test
  @DisplayName("8.1 the start of an item gives no event")
  void givesNoEventForAStart() {
    feed.given(Fixtures.reviewBase()).given(Fixtures.started("thread-1", "turn-1"));

    assertThat(
            feed.when(
                Fixtures.itemStarted("thread-1", 1000, Fixtures.command(ItemStatus.IN_PROGRESS))))
        .isEmpty();
  }

  @Test
  @DisplayName("8.2 the end of a command gives its event")
  void reportsACommand() {
    feed.given(Fixtures.reviewBase())
        .given(
            Fixtures.started("thread-1", "turn-1"),
            Fixtures.itemStarted("thread-1", 1000, Fixtures.command(ItemStatus.IN_PROGRESS)));
    CommandExecutionItem item =
        CommandExecutionItem.builder()
            .id("item-1")
            .status(ItemStatus.COMPLETED)
            .exitCode(0)
            .duration(Duration.ofMillis(42))
            .commandActions(
                Arrays.stream(CommandActionType.values())
                    .map(type -> new CommandAction(Word.of(type)))
                    .toList())
            .build();

    CommandExecutionEvent event =
        feed.only(CommandExecutionEvent.class, Fixtures.itemCompleted("thread-1", 1045, item));

    assertThat(event)
        .isEqualTo(
            CommandExecutionEvent.builder()
                .base(event.base())
                .sandboxBackend(Optional.of("seccomp"))
                .commandExecutionSource(CommandSource.AGENT)
                .exitCode(OptionalInt.of(0))
                .commandTotalActionCount(4)
                .commandReadActionCount(1)
                .commandListFilesActionCount(1)
                .commandSearchActionCount(1)
                .commandUnknownActionCount(1)
                .build());
    assertThat(event.base().toolName()).isEqualTo("shell");
    assertThat(event.base().terminalStatus()).isEqualTo(ToolTerminalStatus.COMPLETED);
    assertThat(event.base().failureKind()).isEmpty();
    assertThat(event.base().reviews()).isEqualTo(ItemReviews.NONE);
    assertThat(event.base().startedAtMs()).isEqualTo(1000);
    assertThat(event.base().completedAtMs()).isEqualTo(1045);
    assertThat(event.base().durationMs()).isEqualTo(OptionalLong.of(45));
    assertThat(event.base().executionDurationMs()).isEqualTo(OptionalLong.of(42));
    assertThat(event.base().origin().threadSource()).contains(Word.of(ThreadSource.USER));
  }

  @Test
  @DisplayName("8.3 an item does not create the state of its turn")
  void createsNoTurn() {
    feed.given(Fixtures.clientT(), Fixtures.threadStarted("thread-2"));

    feed.given(inTurn(Fixtures.command(ItemStatus.COMPLETED)));
    feed.given(Fixtures.completed(TurnStatus.COMPLETED));

    assertThat(feed.all(AnalyticsEvent.class)).hasOnlyElementsOfType(ThreadInitializedEvent.class);
  }

  @Test
  @DisplayName("8.4 items without a start are counted by their kind")
  void countsItemsByKind() {
    feed.given(Fixtures.turnBase())
        .given(Fixtures.config().build(), Fixtures.started("thread-2", "turn-2"));

    List.of(
            Fixtures.command(ItemStatus.COMPLETED),
            new FileChangeItem("item-2", List.of(), Word.of(ItemStatus.COMPLETED)),
            McpToolCallItem.builder()
                .id("item-3")
                .server("docs")
                .tool("lookup")
                .status(ItemStatus.COMPLETED)
                .build(),
            DynamicToolCallItem.builder()
                .id("item-4")
                .tool("render")
                .status(ItemStatus.COMPLETED)
                .build(),
            CollabAgentToolCallItem.builder()
                .id("item-5")
                .tool(CollabTool.SPAWN_AGENT)
                .status(ItemStatus.COMPLETED)
                .senderThreadId("thread-2")
                .build(),
            new WebSearchItem("item-6", true, Optional.empty()),
            new ImageGenerationItem("item-7", "completed", false, false))
        .forEach(item -> feed.given(inTurn(item)));
    TurnEvent event = feed.only(TurnEvent.class, Fixtures.completed(TurnStatus.COMPLETED));

    assertThat(event.toolCounts()).isEqualTo(new ToolCounts(7, 1, 1, 1, 1, 1, 1, 1));
    assertThat(feed.all(AnalyticsEvent.class)).hasSize(2);
  }

  private static Notification inTurn(ThreadItem item) {
    return new Notification(new ItemCompletedNotification("thread-2", "turn-2", 1000, item));
  }
}
