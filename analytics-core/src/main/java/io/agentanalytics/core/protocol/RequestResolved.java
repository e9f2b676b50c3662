package io.agentanalytics.core.protocol;

import static java.util.Objects.requireNonNull;

import io.agentanalytics.api.protocol.RequestId;

/** {@code serverRequest/resolved} (protocol.md 8.3). */
public record RequestResolved(String threadId, RequestId requestId) {
  public RequestResolved {
    requireNonNull(threadId, "threadId");
    requireNonNull(requestId, "requestId");
  }
}
