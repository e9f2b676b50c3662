package io.agentanalytics.core.reduce;

import java.util.Optional;

/** What collaborators may see of threads and connections. */
interface ThreadView {

  Optional<KnownConnection> connection(long id);

  Optional<KnownThread> thread(String id);

  /** The connection as events of a thread describe it. */
  KnownConnection named(KnownConnection connection, String threadId);

  /** The metadata of a thread, if it has some. */
  default Optional<ThreadMetadata> metadata(String threadId) {
    return thread(threadId).flatMap(KnownThread::metadata);
  }

  /**
   * The checks 1 to 3 of reduction.md 1.4: connection of the thread, that connection itself,
   * metadata.
   */
  default ContextCheck check(String threadId) {
    Optional<Long> connectionId = thread(threadId).flatMap(KnownThread::connection);
    if (connectionId.isEmpty()) {
      return ContextCheck.missing("thread_connection");
    }
    Optional<KnownConnection> connection = connection(connectionId.get());
    if (connection.isEmpty()) {
      return ContextCheck.missingConnection(connectionId.get());
    }
    return metadata(threadId)
        .map(metadata -> ContextCheck.passed(named(connection.get(), threadId), metadata))
        .orElseGet(() -> ContextCheck.missing("thread_metadata"));
  }
}
