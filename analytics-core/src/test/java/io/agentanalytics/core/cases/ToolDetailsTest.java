package io.agentanalytics.core.cases;

import static org.assertj.core.api.Assertions.assertThat;

import io.agentanalytics.api.Diagnostic;
import io.agentanalytics.api.DiagnosticKind;
import io.agentanalytics.api.event.CollabAgentToolCallEvent;
import io.agentanalytics.api.event.CommandExecutionEvent;
import io.agentanalytics.api.event.DynamicToolCallEvent;
import io.agentanalytics.api.event.FileChangeEvent;
import io.agentanalytics.api.event.ImageGenerationEvent;
import io.agentanalytics.api.event.ToolItemEvent;
import io.agentanalytics.api.event.ToolTerminalStatus;
import io.agentanalytics.api.event.WebSearchActionName;
import io.agentanalytics.api.event.WebSearchEvent;
import io.agentanalytics.api.protocol.AgentState;
import io.agentanalytics.api.protocol.AgentStatus;
import io.agentanalytics.api.protocol.CollabAgentToolCallItem;
import io.agentanalytics.api.protocol.CollabTool;
import io.agentanalytics.api.protocol.ContentItemType;
import io.agentanalytics.api.protocol.DynamicToolCallItem;
import io.agentanalytics.api.protocol.DynamicToolContent;
import io.agentanalytics.api.protocol.FileChange;
import io.agentanalytics.api.protocol.FileChangeItem;
import io.agentanalytics.api.protocol.FileChangeKind;
import io.agentanalytics.api.protocol.FileChangeType;
import io.agentanalytics.api.protocol.ImageGenerationItem;
import io.agentanalytics.api.protocol.ItemStatus;
import io.agentanalytics.api.protocol.ReasoningEffort;
import io.agentanalytics.api.protocol.ThreadItem;
import io.agentanalytics.api.protocol.WebSearchAction;
import io.agentanalytics.api.protocol.WebSearchActionType;
import io.agentanalytics.api.protocol.WebSearchItem;
import io.agentanalytics.api.protocol.Word;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** What the event of each tool counts (reduction.md 4.3, events.md 3.10 to 3.16). */
class ToolDetailsTest {
  private final Feed feed =
      new Feed()
          .given(Fixtures.clientW(), Fixtures.threadStarted("thread-1"))
          .given(Fixtures.started("thread-1", "turn-1"));

  private <E extends ToolItemEvent> E run(Class<E> type, ThreadItem item) {
    return run(type, 1000, 1045, item);
  }

  private <E extends ToolItemEvent> E run(
      Class<E> type, long startedAtMs, long completedAtMs, ThreadItem item) {
    feed.given(Fixtures.itemStarted("thread-1", startedAtMs, item));
    return feed.only(type, Fixtures.itemCompleted("thread-1", completedAtMs, item));
  }

  private WebSearchEvent search(boolean queryPresent, WebSearchAction... action) {
    return run(
        WebSearchEvent.class,
        new WebSearchItem("item-1", queryPresent, List.of(action).stream().findFirst()));
  }

  private static WebSearchAction action(
      WebSearchActionType type, boolean queryPresent, OptionalInt count) {
    return new WebSearchAction(Word.of(type), queryPresent, count);
  }

  @Test
  void webSearchCountsTheQueriesThatItShows() {
    var none = OptionalInt.empty();
    var searching = WebSearchActionType.SEARCH;

    assertThat(search(true).queryCount()).isEqualTo(OptionalLong.of(1));
    assertThat(search(false).queryCount()).isEqualTo(OptionalLong.empty());
    assertThat(search(true, action(searching, false, none)).queryCount())
        .isEqualTo(OptionalLong.empty());
    assertThat(search(false, action(searching, true, none)).queryCount())
        .isEqualTo(OptionalLong.of(1));
    assertThat(search(false, action(searching, true, OptionalInt.of(3))).queryCount())
        .isEqualTo(OptionalLong.of(3));
    assertThat(search(true, action(WebSearchActionType.OPEN_PAGE, true, none)).queryCount())
        .isEqualTo(OptionalLong.empty());
  }

  @Test
  void webSearchNamesItsAction() {
    for (WebSearchActionType type : WebSearchActionType.values()) {
      WebSearchEvent event = search(true, action(type, true, OptionalInt.empty()));

      assertThat(event.webSearchAction().map(WebSearchActionName::name)).contains(type.name());
      assertThat(event.queryPresent()).isTrue();
    }
  }

  @Test
  void imageGenerationFailsWithTwoWordsOnly() {
    for (String word : List.of("failed", "error")) {
      assertThat(image(word).base().terminalStatus()).isEqualTo(ToolTerminalStatus.FAILED);
    }
    assertThat(image("generating").base().terminalStatus()).isEqualTo(ToolTerminalStatus.COMPLETED);
  }

  private ImageGenerationEvent image(String status) {
    return run(ImageGenerationEvent.class, new ImageGenerationItem("item-1", status, true, false));
  }

  @Test
  void fileChangesAreCountedByKind() {
    FileChangeEvent event =
        run(
            FileChangeEvent.class,
            new FileChangeItem(
                "item-1",
                List.of(
                    change(FileChangeType.ADD, Optional.empty()),
                    change(FileChangeType.ADD, Optional.of("ignored")),
                    change(FileChangeType.DELETE, Optional.empty()),
                    change(FileChangeType.UPDATE, Optional.empty()),
                    change(FileChangeType.UPDATE, Optional.empty()),
                    change(FileChangeType.UPDATE, Optional.of("new"))),
                Word.of(ItemStatus.COMPLETED)));

    assertThat(event.fileChangeCount()).isEqualTo(6);
    assertThat(event.fileAddCount()).isEqualTo(2);
    assertThat(event.fileDeleteCount()).isEqualTo(1);
    assertThat(event.fileUpdateCount()).isEqualTo(2);
    assertThat(event.fileMoveCount()).isEqualTo(1);
  }

  private static FileChange change(FileChangeType type, Optional<String> movePath) {
    return new FileChange(new FileChangeKind(Word.of(type), movePath));
  }

  @Test
  void dynamicToolCountsWhatItGave() {
    DynamicToolCallEvent silent = run(DynamicToolCallEvent.class, dynamic().build());
    assertThat(silent.outputContentItemCount()).isEqualTo(OptionalLong.empty());
    assertThat(silent.outputTextItemCount()).isEqualTo(OptionalLong.empty());

    DynamicToolCallEvent event =
        run(
            DynamicToolCallEvent.class,
            dynamic()
                .contentItems(
                    List.of(
                        new DynamicToolContent(Word.of(ContentItemType.INPUT_TEXT)),
                        new DynamicToolContent(Word.of(ContentItemType.INPUT_TEXT)),
                        new DynamicToolContent(Word.of(ContentItemType.INPUT_IMAGE))))
                .build());
    assertThat(event.outputContentItemCount()).isEqualTo(OptionalLong.of(3));
    assertThat(event.outputTextItemCount()).isEqualTo(OptionalLong.of(2));
    assertThat(event.outputImageItemCount()).isEqualTo(OptionalLong.of(1));
  }

  private static DynamicToolCallItem.Builder dynamic() {
    return DynamicToolCallItem.builder().id("item-1").tool("lookup").status(ItemStatus.COMPLETED);
  }

  @Test
  void agentsAreCountedByHowTheyEnded() {
    CollabAgentToolCallEvent event =
        run(
            CollabAgentToolCallEvent.class,
            collab()
                .reasoningEffort(ReasoningEffort.HIGH)
                .agentsStates(
                    Map.of(
                        "a", new AgentState(Word.of(AgentStatus.COMPLETED)),
                        "b", new AgentState(Word.of(AgentStatus.ERRORED)),
                        "c", new AgentState(Word.of(AgentStatus.SHUTDOWN)),
                        "d", new AgentState(Word.of(AgentStatus.NOT_FOUND)),
                        "e", new AgentState(Word.of(AgentStatus.RUNNING)),
                        "f", new AgentState(Word.of(AgentStatus.class, "dreaming"))))
                .build());

    assertThat(event.requestedReasoningEffort()).contains(ReasoningEffort.HIGH);
    assertThat(event.agentStateCount()).isEqualTo(6);
    assertThat(event.completedAgentCount()).isEqualTo(1);
    assertThat(event.failedAgentCount()).isEqualTo(3);
    assertThat(event.base().toolName()).isEqualTo("wait_agent");
  }

  private static CollabAgentToolCallItem.Builder collab() {
    return CollabAgentToolCallItem.builder()
        .id("item-1")
        .tool(CollabTool.WAIT)
        .status(ItemStatus.COMPLETED)
        .senderThreadId("thread-1")
        .receiverThreadIds(List.of("a"));
  }

  @Test
  void wordsThatAreNotKnownLeaveTheItemOut() {
    CollabAgentToolCallItem known = collab().build();
    CollabAgentToolCallItem unknown =
        new CollabAgentToolCallItem(
            known.id(),
            known.tool(),
            known.status(),
            known.senderThreadId(),
            known.receiverThreadIds(),
            known.model(),
            Optional.of(Word.of(ReasoningEffort.class, "boundless")),
            known.agentsStates());
    feed.given(Fixtures.itemStarted("thread-1", 1000, unknown));

    assertThat(feed.when(Fixtures.itemCompleted("thread-1", 1045, unknown))).isEmpty();
    assertThat(feed.warnings())
        .containsExactly(
            Diagnostic.of(
                DiagnosticKind.UNKNOWN_WORD,
                "member",
                "item.reasoningEffort",
                "word",
                "boundless"));
  }

  @Test
  void timesMayBeZeroAndEqual() {
    CommandExecutionEvent event =
        run(CommandExecutionEvent.class, 0, 0, Fixtures.command(ItemStatus.COMPLETED));

    assertThat(event.base().startedAtMs()).isZero();
    assertThat(event.base().durationMs()).isEqualTo(OptionalLong.of(0));
  }

  @Test
  void itemThatEndsBeforeItStartsHasNoDuration() {
    CommandExecutionEvent event =
        run(CommandExecutionEvent.class, 1000, 999, Fixtures.command(ItemStatus.COMPLETED));

    assertThat(event.base().durationMs()).isEqualTo(OptionalLong.empty());
  }

  @Test
  void itemWithoutItsTurnIsToldOf() {
    var elsewhere = Fixtures.command(ItemStatus.COMPLETED);
    var alone = new Feed().given(Fixtures.clientW(), Fixtures.threadStarted("thread-1"));
    alone.given(Fixtures.itemStarted("thread-1", 1000, elsewhere));

    assertThat(alone.when(Fixtures.itemCompleted("thread-1", 1045, elsewhere))).isEmpty();
    assertThat(alone.warnings())
        .extracting(Diagnostic::kind)
        .containsExactly(DiagnosticKind.TURN_STATE_MISSING);
  }

  @Test
  void itemWithoutItsStartIsToldOf() {
    var item = Fixtures.command(ItemStatus.COMPLETED);

    assertThat(feed.when(Fixtures.itemCompleted("thread-1", 1045, item))).isEmpty();
    assertThat(feed.warnings())
        .extracting(Diagnostic::kind)
        .containsExactly(DiagnosticKind.ITEM_START_MISSING);
  }

  @Test
  void itemOfAThreadThatNobodyKnowsIsToldOf() {
    var item = Fixtures.command(ItemStatus.COMPLETED);
    var alone = new Feed().given(Fixtures.clientW(), Fixtures.started("thread-1", "turn-1"));
    alone.given(Fixtures.itemStarted("thread-1", 1000, item));

    assertThat(alone.when(Fixtures.itemCompleted("thread-1", 1045, item))).isEmpty();
    assertThat(alone.warnings())
        .extracting(Diagnostic::kind)
        .containsExactly(DiagnosticKind.MISSING_CONTEXT);
  }
}
