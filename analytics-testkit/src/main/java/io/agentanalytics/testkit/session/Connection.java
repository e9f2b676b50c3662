package io.agentanalytics.testkit.session;

import io.agentanalytics.testkit.internal.JsonObject;
import java.util.HashSet;
import java.util.Set;

/** One connection of the server: what its client may see, and the ids of its requests. */
final class Connection {
  private final long number;
  private final Set<String> optOuts = new HashSet<>();
  private boolean experimental = true;
  private long requests;

  Connection(long number) {
    this.number = number;
  }

  long number() {
    return number;
  }

  long nextRequest() {
    return ++requests;
  }

  void optOut(String method) {
    optOuts.add(method);
  }

  boolean hears(String method) {
    return !optOuts.contains(method);
  }

  void setExperimental(boolean value) {
    experimental = value;
  }

  /** What the server takes out of a message for this client (protocol.md 8.1). */
  JsonObject visible(JsonObject params) {
    return experimental ? params : params.copy().without("additionalPermissions");
  }
}
