package io.agentanalytics.exporters.codex;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a builder has collected.
 *
 * @param name of the exporter, for its threads
 * @param tokens empty when requests go without one
 * @param timeout of one request, from connecting to the end of the answer
 */
record CodexSettings(
    String name,
    RequestForm form,
    Optional<TokenSource> tokens,
    Grouping grouping,
    Duration timeout,
    InstantSource clock) {

  /** All that cannot be used, in words that show no secret. */
  List<String> problems() {
    List<String> problems = new ArrayList<>();
    form.endpoint()
        .problem()
        .ifPresentOrElse(
            problem -> problems.add(key("endpoint") + problem), () -> checkToken(problems));
    if (form.accountId().filter(id -> !HeaderText.isValid(id.reveal())).isPresent()) {
      problems.add(key("account-id") + HeaderText.EXPECTATION);
    }
    if (!HeaderText.isValid(form.originator())) {
      problems.add(key("originator") + HeaderText.EXPECTATION);
    }
    if (!HeaderText.isValid(form.userAgent())) {
      problems.add(key("user-agent") + HeaderText.EXPECTATION);
    }
    if (timeout.isNegative() || timeout.isZero()) {
      problems.add(key("timeout") + "expected more than 0, got " + timeout);
    }
    return problems;
  }

  private void checkToken(List<String> problems) {
    Endpoint endpoint = form.endpoint();
    if (tokens.isEmpty()) {
      if (endpoint.isDefault()) {
        problems.add(key("token") + "missing, the default endpoint takes nothing without one");
      }
      return;
    }
    if (!endpoint.isPrivate()) {
      problems.add(
          key("endpoint") + "expected https, or this machine: a token is not sent in the clear");
    }
    if (tokens.get() instanceof FixedToken token && !HeaderText.isValid(token.value().reveal())) {
      problems.add(key("token") + HeaderText.EXPECTATION);
    }
  }

  private String key(String key) {
    return name + "." + key + ": ";
  }
}
