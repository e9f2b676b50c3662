package io.agentanalytics.exporters.codex;

import io.agentanalytics.testkit.contract.EventExporterContract;
import io.agentanalytics.testkit.contract.ExporterUnderTest;
import io.agentanalytics.testkit.http.FaultyHttpServer;
import io.agentanalytics.testkit.http.HttpAnswer;
import io.agentanalytics.testkit.http.ReceivedRequest;
import java.util.ArrayList;
import java.util.List;

class CodexContractTest extends EventExporterContract {
  private static final String BEFORE = "{\"events\":[";
  private static final String BEHIND = "]}";

  @Override
  protected ExporterUnderTest exporter() {
    var server = FaultyHttpServer.start().afterwards(HttpAnswer.status(202));
    return ExporterUnderTest.ofType("codex")
        .set("endpoint", server.address())
        .set("token", "a-token-that-nobody-may-see")
        .arrivals(
            () ->
                server.requests().stream()
                    .map(ReceivedRequest::text)
                    .flatMap(body -> events(body).stream())
                    .toList())
        .closing(server);
  }

  /** The objects in the list of a body, as they are. */
  private static List<String> events(String body) {
    var list = body.substring(BEFORE.length(), body.length() - BEHIND.length());
    List<String> events = new ArrayList<>();
    int start = 0;
    int depth = 0;
    boolean text = false;
    for (int i = 0; i < list.length(); i++) {
      char c = list.charAt(i);
      if (text && c == '\\') {
        i++;
      } else if (c == '"') {
        text = !text;
      } else if (!text && c == '{') {
        depth++;
      } else if (!text && c == '}' && --depth == 0) {
        events.add(list.substring(start, i + 1));
        start = i + 2;
      }
    }
    return events;
  }
}
