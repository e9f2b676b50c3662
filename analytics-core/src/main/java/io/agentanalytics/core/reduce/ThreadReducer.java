package io.agentanalytics.core.reduce;

import io.agentanalytics.api.event.AppServerClient;
import io.agentanalytics.api.event.InitializationMode;
import io.agentanalytics.api.event.ThreadInitializedEvent;
import io.agentanalytics.api.event.ThreadOrigin;
import io.agentanalytics.api.fact.SubagentThreadStarted;
import io.agentanalytics.api.protocol.RpcTransport;
import io.agentanalytics.api.protocol.SubagentSource;
import io.agentanalytics.api.protocol.ThreadInfo;
import io.agentanalytics.api.protocol.ThreadMethod;
import io.agentanalytics.api.protocol.ThreadResult;
import io.agentanalytics.api.protocol.ThreadSource;
import io.agentanalytics.core.state.Retention;
import io.agentanalytics.core.state.StateMap;
import io.agentanalytics.core.state.StateStore;
import java.util.Optional;

/** Which threads there are and who owns them (reduction.md 2.2 to 2.4). */
final class ThreadReducer implements ThreadView {
  private final ConnectionReducer connections;
  private final StateMap<String, KnownThread> threads;

  ThreadReducer(ConnectionReducer connections, StateStore state) {
    this.connections = connections;
    this.threads = state.map("thread", Retention.THREADS, String.class, KnownThread.class);
  }

  @Override
  public Optional<KnownConnection> connection(long id) {
    return connections.find(id);
  }

  @Override
  public Optional<KnownThread> thread(String id) {
    return threads.find(id);
  }

  /** A thread was opened: it belongs to the connection of the answer from now on. */
  void opened(long connectionId, ThreadResult result, Output out) {
    Optional<KnownConnection> connection = connections.find(connectionId);
    if (connection.isEmpty()) {
      return;
    }
    ThreadInfo thread = result.thread();
    Optional<ThreadSource> threadSource = Optional.empty();
    if (thread.threadSource().isPresent()) {
      threadSource = out.meaning("thread.threadSource", thread.threadSource().get());
      if (threadSource.isEmpty()) {
        return;
      }
    }
    Optional<SubagentSource> subagent = thread.source().subagent();
    ThreadOrigin origin =
        new ThreadOrigin(
            threadSource,
            subagent.map(SubagentSource::label),
            subagent.flatMap(SubagentSource::parentThreadId));
    InitializationMode mode = mode(result.opened());
    threads.put(
        thread.id(),
        new KnownThread(Optional.of(connectionId), Optional.of(new ThreadMetadata(origin, mode))));
    out.emit(
        event(
            thread.id(),
            connection.get(),
            result.model(),
            thread.ephemeral(),
            origin,
            mode,
            Math.max(0, thread.createdAt())));
  }

  private static InitializationMode mode(ThreadMethod method) {
    return switch (method) {
      case START -> InitializationMode.NEW;
      case RESUME -> InitializationMode.RESUMED;
      case FORK -> InitializationMode.FORKED;
    };
  }

  /** A subagent's thread: its event comes from the fact, its stored metadata fills gaps only. */
  void subagentStarted(SubagentThreadStarted fact, Output out) {
    Optional<String> parent =
        fact.parentThreadId().or(() -> fact.subagentSource().parentThreadId());
    ThreadOrigin origin =
        new ThreadOrigin(
            Optional.of(ThreadSource.SUBAGENT), Optional.of(fact.subagentSource().label()), parent);
    KnownThread known = thread(fact.threadId()).orElse(KnownThread.UNDESCRIBED);
    threads.put(
        fact.threadId(),
        new KnownThread(
            known
                .connection()
                .or(() -> parent.flatMap(this::thread).flatMap(KnownThread::connection)),
            known
                .metadata()
                .or(() -> Optional.of(new ThreadMetadata(origin, InitializationMode.NEW)))));
    AppServerClient client =
        new AppServerClient(
            fact.productClientId(),
            Optional.of(fact.clientName()),
            Optional.of(fact.clientVersion()),
            RpcTransport.IN_PROCESS,
            Optional.empty());
    out.emit(
        event(
            fact.threadId(),
            new KnownConnection(client, connections.processRuntime()),
            fact.model(),
            fact.ephemeral(),
            origin,
            InitializationMode.NEW,
            fact.createdAt()));
  }

  private static ThreadInitializedEvent event(
      String threadId,
      KnownConnection connection,
      String model,
      boolean ephemeral,
      ThreadOrigin origin,
      InitializationMode mode,
      long createdAt) {
    return ThreadInitializedEvent.builder()
        .threadId(threadId)
        .appServerClient(connection.client())
        .runtime(connection.runtime())
        .model(model)
        .ephemeral(ephemeral)
        .threadSource(origin.threadSource())
        .initializationMode(mode)
        .subagentSource(origin.subagentSource())
        .parentThreadId(origin.parentThreadId())
        .createdAt(createdAt)
        .build();
  }
}
