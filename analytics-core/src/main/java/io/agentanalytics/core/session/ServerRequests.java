package io.agentanalytics.core.session;

import io.agentanalytics.api.protocol.PermissionGrant;
import io.agentanalytics.api.protocol.RequestId;
import io.agentanalytics.core.state.Retention;
import io.agentanalytics.core.state.StateMap;
import io.agentanalytics.core.state.StateStore;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Requests of the server by id: one counter of the server numbers them over all connections, so a
 * request that is seen again is the same one (wire-derivation.md 2.2, 5.1).
 */
final class ServerRequests {
  private final StateMap<RequestId, OpenRequest> open;

  /** Answered requests, so that a late second answer or a repeated request finds them. */
  private final StateMap<RequestId, Boolean> done;

  ServerRequests(StateStore state) {
    this.open = state.map("server_request", Retention.PENDING, RequestId.class, OpenRequest.class);
    this.done = state.recent("answered_request", RequestId.class);
  }

  /**
   * A request that nobody has answered yet.
   *
   * @param threadId the thread that it belongs to
   * @param item the item that waits for it, of an approval request
   * @param permissions what it asks for, of a permissions request
   */
  record OpenRequest(
      String method,
      Optional<String> threadId,
      Optional<WaitingItem> item,
      Optional<RequestedPermissions> permissions) {}

  /** An item that goes on when the server has an answer. */
  record WaitingItem(String threadId, String turnId, String itemId) {}

  /**
   * What a permissions request asks for.
   *
   * @param cwd in which its paths are resolved; the empty text when the request names none
   */
  record RequestedPermissions(PermissionGrant grant, String cwd) {}

  /** Whether the request was not seen before. */
  boolean isNew(RequestId id) {
    return !done.contains(id) && !open.contains(id);
  }

  void add(RequestId id, OpenRequest request) {
    open.put(id, request);
  }

  /** Takes an open request: with its first answer it is done. */
  Optional<OpenRequest> close(RequestId id) {
    OpenRequest request = open.remove(id);
    if (request != null) {
      done.put(id, true);
    }
    return Optional.ofNullable(request);
  }

  /** The open requests of a thread in the order of their ids (wire-derivation.md 5.2). */
  List<RequestId> openOf(String threadId) {
    return open.toMap().entrySet().stream()
        .filter(entry -> entry.getValue().threadId().filter(threadId::equals).isPresent())
        .map(Map.Entry::getKey)
        .sorted(Comparator.naturalOrder())
        .toList();
  }
}
