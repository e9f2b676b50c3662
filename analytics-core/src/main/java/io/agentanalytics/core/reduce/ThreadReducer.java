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
import io.agentanalytics.api.protocol.Word;
import io.agentanalytics.core.catalog.ReleaseTrait;
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
    Optional<Word<ThreadSource>> threadSource = thread.threadSource();
    if (threadSource.isPresent()
        && !connections.profile().has(ReleaseTrait.OPEN_THREAD_SOURCES)
        && out.meaning("thread.threadSource", threadSource.get()).isEmpty()) {
      return;
    }
    Optional<SubagentSource> subagent = thread.source().subagent();
    ThreadOrigin origin =
        new ThreadOrigin(
            threadSource,
            subagent.map(SubagentSource::label),
            subagent.flatMap(SubagentSource::parentThreadId).or(thread::parentThreadId));
    InitializationMode mode = mode(result.opened());
    threads.put(
        thread.id(),
        new KnownThread(
            Optional.of(connectionId),
            Optional.of(
                new ThreadMetadata(
                    origin,
                    mode,
                    thread.sessionId(),
                    thread
                        .originator()
                        .or(() -> origin.parentThreadId().flatMap(this::originator))))));
    out.emit(
        event(
            thread.id(),
            thread.sessionId(),
            named(connection.get(), thread.id()),
            result.model(),
            thread.ephemeral(),
            origin,
            mode,
            thread.forkedFromId(),
            Math.max(0, thread.createdAt())));
  }

  /** As events of a thread describe a client: newer releases name who started the thread. */
  @Override
  public KnownConnection named(KnownConnection connection, String threadId) {
    return connections.profile().has(ReleaseTrait.THREAD_ORIGINATOR)
        ? originator(threadId).map(connection::withProduct).orElse(connection)
        : connection;
  }

  private Optional<String> originator(String threadId) {
    return metadata(threadId).flatMap(ThreadMetadata::originator);
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
            Optional.of(Word.of(ThreadSource.SUBAGENT)),
            Optional.of(fact.subagentSource().label()),
            parent);
    Optional<String> sessionId = parent.flatMap(this::metadata).flatMap(ThreadMetadata::sessionId);
    KnownThread known = thread(fact.threadId()).orElse(KnownThread.UNDESCRIBED);
    threads.put(
        fact.threadId(),
        new KnownThread(
            known
                .connection()
                .or(() -> parent.flatMap(this::thread).flatMap(KnownThread::connection)),
            known
                .metadata()
                .or(
                    () ->
                        Optional.of(
                            new ThreadMetadata(
                                origin,
                                InitializationMode.NEW,
                                sessionId,
                                parent.flatMap(this::originator))))));
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
            sessionId,
            named(new KnownConnection(client, connections.processRuntime()), fact.threadId()),
            fact.model(),
            fact.ephemeral(),
            origin,
            InitializationMode.NEW,
            Optional.empty(),
            fact.createdAt()));
  }

  private static ThreadInitializedEvent event(
      String threadId,
      Optional<String> sessionId,
      KnownConnection connection,
      String model,
      boolean ephemeral,
      ThreadOrigin origin,
      InitializationMode mode,
      Optional<String> forkedFrom,
      long createdAt) {
    return ThreadInitializedEvent.builder()
        .threadId(threadId)
        .sessionId(sessionId)
        .appServerClient(connection.client())
        .runtime(connection.runtime())
        .model(model)
        .ephemeral(ephemeral)
        .threadSource(origin.threadSource())
        .initializationMode(mode)
        .subagentSource(origin.subagentSource())
        .parentThreadId(origin.parentThreadId())
        .forkedFromThreadId(forkedFrom)
        .createdAt(createdAt)
        .build();
  }
}
