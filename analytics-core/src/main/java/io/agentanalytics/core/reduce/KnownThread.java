package io.agentanalytics.core.reduce;

import java.util.Optional;

/**
 * A thread.
 *
 * @param connection that owns it; empty for a subagent whose parent is not known
 * @param metadata empty until the thread is described
 */
record KnownThread(Optional<Long> connection, Optional<ThreadMetadata> metadata) {
  static final KnownThread UNDESCRIBED = new KnownThread(Optional.empty(), Optional.empty());
}
