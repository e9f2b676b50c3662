package io.agentanalytics.core.session;

import io.agentanalytics.api.protocol.PermissionGrant;
import io.agentanalytics.api.protocol.RequestId;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Requests of the server by id: one counter of the server numbers them over all connections, so a
 * request that is seen again is the same one (wire-derivation.md 2.2, 5.1).
 */
final class ServerRequests {
  /**
   * How many answered requests are remembered, so that a late second answer or a repeated request
   * finds them.
   */
  private static final int MAX_DONE = 4096;

  private final Map<RequestId, OpenRequest> open = new LinkedHashMap<>();
  private final Map<RequestId, Boolean> done =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<RequestId, Boolean> eldest) {
          return size() > MAX_DONE;
        }
      };

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
    return !done.containsKey(id) && !open.containsKey(id);
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
    return open.entrySet().stream()
        .filter(entry -> entry.getValue().threadId().filter(threadId::equals).isPresent())
        .map(Map.Entry::getKey)
        .sorted(Comparator.naturalOrder())
        .toList();
  }
}
