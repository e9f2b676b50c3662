package io.agentanalytics.exporters.console;

import io.agentanalytics.api.event.AcceptedLineFingerprintsEvent;
import io.agentanalytics.api.event.CompactionEvent;
import io.agentanalytics.api.event.ThreadInitializedEvent;
import io.agentanalytics.api.event.TurnEvent;
import io.agentanalytics.api.event.TurnSteerEvent;
import io.agentanalytics.api.event.TurnTokens;

/** Threads, turns, and what happens to them. */
final class SessionDescriptions {
  private SessionDescriptions() {}

  static Description thread(ThreadInitializedEvent event) {
    return Description.atSeconds(
        "thread",
        event.createdAt(),
        event.threadId(),
        new Phrase()
            .add(Phrase.word(event.initializationMode()))
            .add(event.model())
            .add(event.subagentSource().map(source -> "subagent: " + source)));
  }

  static Description turn(TurnEvent event) {
    String status = event.status().map(Phrase::word).orElse("ended");
    return Description.atSeconds(
        "turn",
        event.completedAt(),
        event.threadId(),
        new Phrase()
            .add(status + Phrase.in(event.durationMs()))
            .add(event.settings().model())
            .count(event.toolCounts().totalToolCallCount(), "tool call", "tool calls")
            .count(event.steerCount(), "steer", "steers")
            .add(tokens(event.tokens())));
  }

  private static String tokens(TurnTokens tokens) {
    return tokens.totalTokens().isEmpty()
        ? "tokens unknown"
        : "%d tokens (%d in, %d out)"
            .formatted(
                tokens.totalTokens().getAsLong(),
                tokens.inputTokens().orElse(0),
                tokens.outputTokens().orElse(0));
  }

  static Description steer(TurnSteerEvent event) {
    return Description.atSeconds(
        "steer",
        event.createdAt(),
        event.threadId(),
        new Phrase().add(Phrase.word(event.result())).add(Phrase.word(event.rejectionReason())));
  }

  static Description compaction(CompactionEvent event) {
    return Description.atSeconds(
        "compaction",
        event.completedAt(),
        event.threadId(),
        new Phrase()
            .add(Phrase.word(event.status()) + Phrase.in(event.durationMs()))
            .add(Phrase.word(event.trigger()))
            .add(
                "%d to %d tokens"
                    .formatted(
                        event.activeContextTokensBefore(), event.activeContextTokensAfter())));
  }

  static Description lines(AcceptedLineFingerprintsEvent event) {
    return Description.atSeconds(
        "lines",
        event.completedAt(),
        event.threadId(),
        new Phrase()
            .add("%d added".formatted(event.acceptedAddedLines()))
            .add("%d deleted".formatted(event.acceptedDeletedLines())));
  }
}
