package io.agentanalytics.core;

import static org.assertj.core.api.Assertions.assertThat;

import io.agentanalytics.api.exporter.EventRecord;
import io.agentanalytics.api.fact.PlacedFact;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReplayListenerTest {
  private static final String SESSION =
      """
      {"at":1000,"from":"client","connection":1,"message":{"id":1,"method":"initialize",\
      "params":{"clientInfo":{"name":"acme_ide","version":"2.4.0"}}}}
      {"at":1001,"from":"server","connection":1,"message":{"id":1,"result":{\
      "userAgent":"acme_ide/0.131.0 (Debian 12.0.0; x86_64) xterm","platformOs":"linux"}}}
      {"at":1002,"from":"client","connection":1,"message":{"id":2,"method":"thread/start",\
      "params":{}}}
      {"at":1003,"from":"server","connection":1,"message":{"id":2,"result":{"thread":{"id":"t1",\
      "ephemeral":false,"createdAt":1,"source":"vscode"},"model":"gpt-5.4"}}}
      """;

  @Test
  void seesFactsWithTheirOrdinalsBeforeTheEventsThatTheyCause() {
    List<String> seen = new ArrayList<>();
    var listener =
        new ReplayListener() {
          @Override
          public void fact(PlacedFact placed) {
            var fact = placed.observed();
            seen.add(
                fact.fact().type().word() + " " + placed.ordinal() + " at " + fact.observedAtMs());
          }

          @Override
          public void event(EventRecord event) {
            seen.add(event.eventType() + " " + event.ordinal());
          }
        };

    SessionReplay.create()
        .replay(
            "test", new ByteArrayInputStream(SESSION.getBytes(StandardCharsets.UTF_8)), listener);

    assertThat(seen)
        .containsExactly(
            "initialize 1 at 1001", "client_response 3 at 1003", "codex_thread_initialized 3");
  }
}
