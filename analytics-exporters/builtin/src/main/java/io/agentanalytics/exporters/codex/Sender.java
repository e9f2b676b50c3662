package io.agentanalytics.exporters.codex;

import io.agentanalytics.api.exporter.Secret;
import java.io.IOException;
import java.time.InstantSource;
import java.util.Optional;
import javax.net.ssl.SSLException;

/**
 * Sends one body with a token, and once more with another token if the first is refused. Reasons
 * name the class of a problem, never its message: foreign code may have put anything into it.
 */
final class Sender {
  private final Transport transport;
  private final Optional<TokenSource> tokens;
  private final InstantSource clock;

  Sender(Transport transport, Optional<TokenSource> tokens, InstantSource clock) {
    this.transport = transport;
    this.tokens = tokens;
    this.clock = clock;
  }

  Outcome send(byte[] body) throws InterruptedException {
    return tokens.isEmpty() ? post(body, Optional.empty()) : sendWithToken(body, tokens.get());
  }

  private Outcome sendWithToken(byte[] body, TokenSource source) throws InterruptedException {
    Optional<Secret> token;
    try {
      token = source.token();
    } catch (IOException | RuntimeException e) {
      return noToken(e);
    }
    if (token.isEmpty()) {
      return Outcome.rejected("no login");
    }
    Outcome outcome = post(body, token);
    return outcome.isUnauthorized() ? sendAgain(body, source, token.get(), outcome) : outcome;
  }

  private Outcome sendAgain(byte[] body, TokenSource source, Secret refused, Outcome first)
      throws InterruptedException {
    Optional<Secret> other;
    try {
      other = source.refresh(refused);
    } catch (IOException | RuntimeException e) {
      return noToken(e);
    }
    if (other.isEmpty()) {
      return first;
    }
    return other.get().equals(refused)
        ? Outcome.retry("HTTP 401 from " + transport.origin() + ", and there is no other token yet")
        : post(body, other);
  }

  private static Outcome noToken(Exception problem) {
    return Outcome.retry("no token: " + problem.getClass().getSimpleName());
  }

  private Outcome post(byte[] body, Optional<Secret> token) throws InterruptedException {
    if (token.isPresent() && !HeaderText.isValid(token.get().reveal())) {
      return Outcome.retry("no token: it has characters that a header cannot carry");
    }
    try {
      return Outcome.of(transport.post(body, token), transport.origin(), clock.instant());
    } catch (SSLException e) {
      // Also when the other side hangs up within the handshake: the JDK does not tell it apart.
      return Outcome.rejected("tls: " + e.getClass().getSimpleName() + " at " + transport.origin());
    } catch (IOException e) {
      return Outcome.retry("i/o: " + e.getClass().getSimpleName() + " at " + transport.origin());
    }
  }
}
