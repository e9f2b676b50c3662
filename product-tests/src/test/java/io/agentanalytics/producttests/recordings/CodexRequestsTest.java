package io.agentanalytics.producttests.recordings;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import io.agentanalytics.api.exporter.EventBatch;
import io.agentanalytics.api.exporter.EventRecord;
import io.agentanalytics.api.exporter.ExportResult;
import io.agentanalytics.producttests.exporters.Exporters;
import io.agentanalytics.producttests.recordings.KnownDifference.Kind;
import io.agentanalytics.testkit.Recording;
import io.agentanalytics.testkit.Recordings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * With {@code grouping=fact}, the codex exporter makes the requests that the product made, by path,
 * headers, grouping and bodies.
 */
class CodexRequestsTest {
  /** Sessions whose events all come from frames; fewer would mean that the test looks away. */
  private static final int MINIMUM_REPLAYED = 15;

  /** What cannot be compared request by request. */
  private static final Set<Kind> SHIFTING = Set.of(Kind.MISSING, Kind.ORDER, Kind.LOST);

  private static final List<KnownDifference> KNOWN = KnownDifference.load();

  @TempDir static Path folder;

  private static Replays replays;

  private RequestLog backend;

  @BeforeAll
  static void readModels() {
    replays = new Replays(folder);
  }

  @BeforeEach
  void start() throws IOException {
    backend = new RequestLog();
  }

  @AfterEach
  void stop() {
    backend.close();
  }

  static List<Recording> recordings() {
    return Recordings.ofRelease("codex-0.131");
  }

  /** The posted events, sent again: what differs can only be the exporter's doing. */
  @ParameterizedTest(name = "{0}")
  @MethodSource("recordings")
  void postedEventsGiveTheRecordedRequests(Recording recording) {
    var recorded = RecordedRequests.of(recording);
    var posted = Replays.posted(recording);
    List<EventRecord> records = new ArrayList<>();
    for (int request = 0; request < recorded.batches().size(); request++) {
      for (int number : recorded.batches().get(request)) {
        records.add(new PostedRecord(number, request, posted.get(number)));
      }
    }

    export(records, recorded.requests().get(0).headers());

    assertThat(backend.requests()).hasSameSizeAs(recorded.batches());
    for (int i = 0; i < recorded.batches().size(); i++) {
      var events = recorded.batches().get(i).stream().map(posted::get).toList();
      assertThat(backend.requests().get(i).body()).isEqualTo(body(events));
    }
    for (int i = 0; i < recorded.requests().size(); i++) {
      var request = backend.requests().get(i);
      assertThat(request.path()).isEqualTo(recorded.requests().get(i).path());
      assertThat(comparable(request.headers()))
          .isEqualTo(comparable(recorded.requests().get(i).headers()));
    }
  }

  @Test
  void replayedSessionsGiveTheRecordedRequests() {
    int replayed = 0;
    for (var recording : recordings()) {
      var posted = Replays.posted(recording);
      var events = replays.events(recording);
      if (isDerivable(recording, posted, events)) {
        replayed++;
        assertSameRequests(recording, events);
      }
    }

    assertThat(replayed).isGreaterThanOrEqualTo(MINIMUM_REPLAYED);
  }

  private static boolean isDerivable(
      Recording recording, List<EventText> posted, List<EventText> events) {
    var comparison = new Comparison(recording.session(), KNOWN);
    boolean isEqual = comparison.differences(posted, events).isEmpty();
    return isEqual
        && posted.size() == events.size()
        && comparison.used().stream().noneMatch(known -> SHIFTING.contains(known.kind()));
  }

  private void assertSameRequests(Recording recording, List<EventText> events) {
    int before = backend.requests().size();

    export(replays.records(recording), Map.of());

    var bodies =
        RecordedRequests.of(recording).batches().stream()
            .map(numbers -> body(numbers.stream().map(events::get).toList()))
            .toList();
    assertThat(backend.requests().stream().skip(before).map(RequestLog.Request::body))
        .as(recording.name())
        .containsExactlyElementsOf(bodies);
  }

  private static String body(List<EventText> events) {
    return events.stream().map(EventText::line).collect(joining(",", "{\"events\":[", "]}"));
  }

  /** Names of all headers, and values of those that do not depend on the machine or the account. */
  private static Map<String, String> comparable(Map<String, String> headers) {
    var values = new HashMap<>(headers);
    values.replaceAll(
        (name, value) ->
            Set.of("authorization", "chatgpt-account-id", "host").contains(name) ? "" : value);
    return values;
  }

  private void export(List<EventRecord> records, Map<String, String> headers) {
    var values =
        Map.of(
            "endpoint", backend.address().toString(),
            "token", "token-1",
            "account-id", "account-1",
            "grouping", "fact",
            "timeout", "5m",
            "originator", headers.getOrDefault("originator", "any"),
            "user-agent", headers.getOrDefault("user-agent", "any"));
    try (var exporter = Exporters.create("codex", values)) {
      var result = exporter.export(new EventBatch(records)).toCompletableFuture().join();

      assertThat(result).isEqualTo(ExportResult.delivered());
    }
  }
}
