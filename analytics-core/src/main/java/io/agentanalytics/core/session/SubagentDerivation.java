package io.agentanalytics.core.session;

import io.agentanalytics.api.DiagnosticKind;
import io.agentanalytics.api.fact.Confidence;
import io.agentanalytics.api.fact.SubagentThreadStarted;
import io.agentanalytics.api.protocol.ClientInfo;
import io.agentanalytics.api.protocol.CollabAgentToolCallItem;
import io.agentanalytics.api.protocol.CollabTool;
import io.agentanalytics.api.protocol.ItemCompletedNotification;
import io.agentanalytics.api.protocol.SubagentSource;
import io.agentanalytics.api.protocol.Word;
import io.agentanalytics.core.catalog.EventProfile;
import io.agentanalytics.core.catalog.ReleaseTrait;
import io.agentanalytics.core.session.SessionThreads.SessionThread;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Threads that a collaboration tool spawned: no {@code thread/started} announces them
 * (wire-derivation.md 8).
 */
final class SubagentDerivation implements Derivation {
  private final SessionThreads threads;
  private final Connections connections;
  private final Supplier<EventProfile> release;

  SubagentDerivation(
      SessionThreads threads, Connections connections, Supplier<EventProfile> release) {
    this.release = release;
    this.threads = threads;
    this.connections = connections;
  }

  @Override
  public void itemCompleted(Moment moment, ItemCompletedNotification completed, Facts facts) {
    if (completed.item() instanceof CollabAgentToolCallItem call
        && call.tool().is(CollabTool.SPAWN_AGENT)
        && !call.receiverThreadIds().isEmpty()) {
      spawned(moment, call, Math.max(0, completed.completedAtMs()) / 1000, facts);
    }
  }

  private void spawned(Moment moment, CollabAgentToolCallItem call, long createdAt, Facts facts) {
    String child = call.receiverThreadIds().get(0);
    String parent = call.senderThreadId();
    threads.spawned(
        child,
        parent,
        release.get().has(ReleaseTrait.SERVER_TURNS)
            ? threads
                .settings(parent)
                .map(
                    settings ->
                        settings.ofAgent(call.model(), call.reasoningEffort().flatMap(Word::known)))
            : Optional.empty());
    Optional<ClientInfo> client =
        threads
            .connectionBehind(parent)
            .flatMap(connections::find)
            .map(connection -> connection.params().clientInfo());
    Optional<String> model =
        call.model().or(() -> threads.settings(parent).map(ThreadSettings::model));
    if (client.isEmpty() || model.isEmpty()) {
      facts.report(
          DiagnosticKind.MISSING_CONTEXT,
          "event",
          "subagent thread",
          "thread_id",
          child,
          "missing_context",
          client.isEmpty() ? "connection" : "model");
      return;
    }
    facts.add(
        moment,
        Confidence.HIGH,
        new SubagentThreadStarted(
            child,
            Optional.empty(),
            client.get().name(),
            client.get().name(),
            client.get().version(),
            model.get(),
            threads.find(child).map(SessionThread::ephemeral).orElse(false),
            SubagentSource.ThreadSpawn.of(parent, 1),
            createdAt));
  }
}
