package io.agentanalytics.api.protocol;

import static java.util.Objects.requireNonNull;

/**
 * A network rule that the server proposes (protocol.md 8.1).
 *
 * @param action {@code allow} or {@code deny}
 */
public record NetworkPolicyAmendment(String host, String action) {
  public NetworkPolicyAmendment {
    requireNonNull(host, "host");
    requireNonNull(action, "action");
  }
}
