package io.agentanalytics.exporters.console;

import io.agentanalytics.api.event.CollabAgentToolCallEvent;
import io.agentanalytics.api.event.CommandExecutionEvent;
import io.agentanalytics.api.event.DynamicToolCallEvent;
import io.agentanalytics.api.event.FileChangeEvent;
import io.agentanalytics.api.event.ImageGenerationEvent;
import io.agentanalytics.api.event.McpToolCallEvent;
import io.agentanalytics.api.event.ToolItemBase;
import io.agentanalytics.api.event.WebSearchEvent;

/** What the agent did with its tools, how it ended, and whether somebody was asked. */
final class ToolDescriptions {
  private ToolDescriptions() {}

  static Description command(CommandExecutionEvent event) {
    Phrase phrase = new Phrase();
    event.exitCode().ifPresent(code -> phrase.add("exit code " + code));
    return of("command", event.base(), phrase);
  }

  static Description patch(FileChangeEvent event) {
    return of(
        "patch",
        event.base(),
        new Phrase()
            .count(event.fileAddCount(), "file added", "files added")
            .count(event.fileUpdateCount(), "file updated", "files updated")
            .count(event.fileMoveCount(), "file moved", "files moved")
            .count(event.fileDeleteCount(), "file deleted", "files deleted"));
  }

  static Description mcp(McpToolCallEvent event) {
    return of(
        "mcp", event.base(), new Phrase().add(event.mcpServerName() + "/" + event.mcpToolName()));
  }

  static Description dynamic(DynamicToolCallEvent event) {
    return of("tool", event.base(), new Phrase().add(event.dynamicToolName()));
  }

  static Description agents(CollabAgentToolCallEvent event) {
    return of(
        "agents",
        event.base(),
        new Phrase()
            .add(event.base().toolName())
            .count(event.receiverThreadCount(), "receiver", "receivers")
            .count(event.failedAgentCount(), "agent failed", "agents failed"));
  }

  static Description search(WebSearchEvent event) {
    return of("search", event.base(), new Phrase().add(Phrase.word(event.webSearchAction())));
  }

  static Description image(ImageGenerationEvent event) {
    return of("image", event.base(), new Phrase().addIf(event.savedPathPresent(), "saved"));
  }

  private static Description of(String label, ToolItemBase base, Phrase own) {
    String details = own.toString();
    return Description.atMillis(
        label,
        base.completedAtMs(),
        base.threadId(),
        new Phrase()
            .add(Phrase.word(base.terminalStatus()) + Phrase.in(base.durationMs()))
            .add(Phrase.word(base.failureKind()))
            .addIf(!details.isEmpty(), details)
            .addIf(
                base.reviews().reviewCount() > 0,
                Phrase.word(base.reviews().finalApprovalOutcome())));
  }
}
