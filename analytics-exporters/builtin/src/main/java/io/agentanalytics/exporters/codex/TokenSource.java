package io.agentanalytics.exporters.codex;

import static java.util.Objects.requireNonNull;

import io.agentanalytics.api.exporter.Secret;
import java.io.IOException;
import java.util.Optional;

/**
 * Gives the access token of the requests, and another one when it is refused. Called by one thread
 * at a time, which is the exporter's own: it may block, and is interrupted when the exporter is
 * closed. What it throws means that the records are tried again later.
 */
public interface TokenSource {

  /**
   * The token for the next request.
   *
   * @return empty when nobody is logged in: nothing is sent then, and the records are rejected
   *     (reduction.md 10.1)
   * @throws IOException if it cannot be had for now
   */
  Optional<Secret> token() throws IOException;

  /**
   * The server has refused a token with 401.
   *
   * @return another token, with which the request is sent once more; the same token when there is
   *     no other yet: the records are tried again later; empty when there will never be another:
   *     they are rejected
   * @throws IOException if it cannot be had for now
   */
  Optional<Secret> refresh(Secret refused) throws IOException;

  /** A token for good. */
  static TokenSource of(Secret token) {
    return new FixedToken(requireNonNull(token, "token"));
  }
}
